import type {Branding} from "../../../db/config.js";
import type {Report} from "../../../loaders/report/report.js";
import type {Locale} from "../../../src/components/format.js";
import type {Language} from "../../../src/model/text.js";
import type {ReportCharts} from "../charts/report-charts.js";

/** The look of a report. */
export type ReportBranding = Branding;

export interface PdfOptions {
  readonly language: Language;
  readonly charts: ReportCharts;
  readonly manifest: {
    /** Labels and values, for a person. */
    readonly rows: readonly (readonly [label: string, value: string])[];
    /** What is attached as manifest.json. */
    readonly document: object;
  };
  readonly branding: ReportBranding;
  /** When the file is made: its date, in the shop's time zone on the cover. */
  readonly madeAt: Date;
}

/** What every part of the report is written from. */
export interface Written {
  readonly report: Report;
  readonly options: PdfOptions;
  readonly locale: Locale & {readonly churnDays: number};
  /** The brand's name, or else the shop's. */
  readonly name: string;
}
