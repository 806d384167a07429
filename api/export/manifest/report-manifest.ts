import type {Report} from "../../../loaders/report/report.js";
import type {Language} from "../../../src/model/text.js";
import {requestParameters} from "../../../src/query/list-filters.js";
import {reportQuestions} from "../../../src/query/report.js";
import type {FileKind, FileManifest, FilePart} from "./file-manifest.js";

export interface ManifestOptions {
  readonly kind: FileKind;
  readonly language: Language;
  readonly parts: readonly FilePart[];
  /** True where a workbook lists every transaction. */
  readonly all?: boolean;
}

/** What of a report a manifest names. */
export type Manifested = Pick<Report, "version" | "shop" | "selection" | "days">;

/** The manifest of a file that is made of a report. */
export function reportManifest(
  report: Manifested,
  {kind, language, parts, all = false}: ManifestOptions
): FileManifest {
  const {selection, days, shop, version} = report;
  const parameters = requestParameters(selection.range, selection.filters);
  if (kind !== "csv") parameters.set("lang", language);
  if (all) parameters.set("transactions", "all");
  const queries = days === null || kind === "csv" ? {} : reportQuestions(selection, days);
  return {
    format: 1,
    kind,
    request: `/api/export/${kind}${parameters.size > 0 ? "?" : ""}${parameters}`,
    language,
    period: days,
    shop: shop.settings.name,
    currency: shop.settings.currency,
    timezone: shop.settings.timezone,
    data_version: version.dataVersion,
    as_of: version.asOf,
    queries,
    parts
  };
}
