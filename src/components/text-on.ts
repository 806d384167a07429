/**
 * Black or white, whichever is read better on a colour, by the contrast ratio of WCAG 2.2.
 * @param colour `#rrggbb`
 */
export function textOn(colour: string): "#000" | "#fff" {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  // Black has the contrast (L + 0.05) / 0.05, white 1.05 / (L + 0.05).
  return (luminance + 0.05) ** 2 > 0.05 * 1.05 ? "#000" : "#fff";
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
