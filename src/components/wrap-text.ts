/**
 * A text in lines of at most so many characters, broken between words; a longer word stands alone.
 * @returns lines, joined by line breaks as Plot draws them
 */
export function wrapText(text: string, most: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
