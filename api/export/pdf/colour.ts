import type {Judgement} from "../../../src/components/kpi-card.js";

/** What a change is written in: readable on paper, and never without its sign. */
export const changeColours: Readonly<Record<Judgement, string>> = {
  better: "#1c6e32",
  worse: "#a3271f",
  same: "#55585c"
};

/** The ratio of contrast that WCAG 2.2 asks for text of every size. */
const readable = 4.5;

/** A colour, or as dark a shade of it as can be read on white paper. */
export function onPaper(colour: string): string {
  let shade = channels(colour);
  while (1.05 / (luminance(shade) + 0.05) < readable) shade = shade.map((channel) => channel * 0.94);
  return hex(shade);
}

/** A colour mixed with white. @param part of the colour, 0 to 1 */
export function tint(colour: string, part: number): string {
  return hex(channels(colour).map((channel) => 255 - (255 - channel) * part));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance, WCAG 2.2. */
function luminance(values: readonly number[]): number {
  const [red, green, blue] = values.map((value) => linear(value / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
