import {FileAttachment} from "observablehq:stdlib";
import type * as functions from "../../../ml/ab-test/index.js";

/** What the page of A/B tests computes with: the functions that answer `POST /api/ml/ab-test`. */
export type AbTestFunctions = typeof functions;

/** Fetches the functions, about 60 kB. */
export async function loadAbTest(): Promise<AbTestFunctions> {
  const {href} = FileAttachment("../../data/ab-test.js");
  return (await import(href)) as AbTestFunctions;
}
