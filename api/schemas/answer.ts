import {z} from "zod";
import {component} from "./components.js";

/** What every answer says of the data that it was read from. */
export const meta = component(
  "Meta",
  z
    .object({
      as_of: z.iso.datetime().describe("When the data version was committed"),
      data_version: z.int().min(0).describe("Raised by every committed change of data"),
      currency: z.string().describe("ISO 4217 code of the reporting currency"),
      timezone: z.string().describe("IANA time zone in which days are counted")
    })
    .describe("The data that an answer was read from")
);

export type Meta = z.output<typeof meta>;

/** A text in every language of the catalogue. */
export const localized = component(
  "Text",
  z.object({en: z.string(), es: z.string()}).describe("A text in every language")
);

/** Why a metric is null, by key. */
export const unknown = z.record(z.string(), localized).describe("Why a figure is null, by its key");

/** A day as answers have it. */
export const answerDay = z.iso.date();

/** A figure that may not be knowable. */
export const figure = z.number().nullable();

/** The body of every error, RFC 9457. */
export const problem = component(
  "Problem",
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      instance: z.string().describe("The request's id, as in its X-Request-Id header"),
      errors: z
        .array(z.object({parameter: z.string(), message: z.string()}))
        .optional()
        .describe("Each parameter, or part of a body, that is wrong")
    })
    .describe("What is wrong with a request, RFC 9457")
);
