/** Half of a size of memory in DuckDB's words: `1GB` of `2GB`. */
export function halfOf(memory: string): string {
  return memory.replace(/^\d+(\.\d+)?/, (size) => `${Number(size) / 2}`);
}
