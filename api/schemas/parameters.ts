import {z} from "zod";
import {isDay} from "../../src/model/calendar.js";
import {type Language, languages} from "../../src/model/text.js";

/** A whole number in a query string, digits only: "", "0x10", "1e3" and "+5" are refused. */
export function integerParameter(minimum: number, maximum: number) {
  const message = `use a whole number from ${minimum} to ${maximum}`;
  return z.codec(z.string().regex(/^\d{1,10}$/, message), z.int(message).min(minimum, message).max(maximum, message), {
    decode: Number,
    encode: String
  });
}

/** A number from `minimum` to `maximum` in a query string, with at most four decimals and no exponent. */
export function decimalParameter(minimum: number, maximum: number) {
  const message = `use a number from ${minimum} to ${maximum} with at most four decimals`;
  return z.codec(
    z.string().regex(/^\d{1,10}(\.\d{1,4})?$/, message),
    z.number(message).min(minimum, message).max(maximum, message),
    {decode: Number, encode: String}
  );
}

/** A day of the calendar. */
export const day = z
  .string("use a day of the calendar as YYYY-MM-DD")
  .refine(isDay, "use a day of the calendar as YYYY-MM-DD")
  .meta({format: "date"});

/** Text of at most 200 characters that a database can hold. */
export const text = z
  .string("use text")
  .min(1, "use at least one character")
  .max(200, "use at most 200 characters")
  .refine((value) => value.isWellFormed() && !value.includes("\0"), "use text without NUL or half characters");

/** A parameter that may be given up to 100 times. */
export const textList = z.array(text).min(1, "name at least one").max(100, "use at most 100 values");

/** The language of a file. */
export const language = z
  .enum(languages as [Language, ...Language[]], `use one of ${languages.join(", ")}`)
  .default("en")
  .describe("Language of the file");
