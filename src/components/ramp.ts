/** How deep a ramp may go where figures are written on it: the theme's text keeps a contrast of 4.5 in light and dark. */
export const deepestWithText = 0.55;

/**
 * The colour of a figure on the ramp from pale to full: the theme's own ends, so that it reads in light and dark.
 * @param share 0 to 1
 */
export function rampColour(share: number): string {
  const percent = 100 * Math.min(1, Math.max(0, share));
  return `color-mix(in oklab, var(--ramp-high) ${percent.toFixed(1)}%, var(--ramp-low))`;
}
