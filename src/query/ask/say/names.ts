import {type DimensionName, dimensions} from "../../../model/dimensions.js";
import type {Language} from "../../../model/text.js";

/** A label inside a sentence: with a small letter. */
export function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** What a dimension is called inside a sentence. */
export function nameOf(name: string, language: Language): string {
  return lower(dimensions[name as DimensionName].label[language])
    .replace(/^rfm/, "RFM")
    .replace(/^rFM/, "RFM");
}
