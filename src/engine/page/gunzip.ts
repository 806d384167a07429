/** The bytes of a gzipped file, unpacked; servers that unpack it on the way are met half-way. */
export async function gunzip(buffer: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  if (first !== 0x1f || second !== 0x8b) return buffer;
  const unpacked = new Response(buffer).body!.pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}
