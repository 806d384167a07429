import type {Unit} from "../../../model/metric.js";
import type {MetricName} from "../../../model/metrics.js";
import type {Settings} from "../../../model/settings.js";
import type {Language, Text} from "../../../model/text.js";
import type {AnswerLinks} from "./links.js";
import type {AnswerTable} from "./table.js";
import type {AskedChart, AskedQuery, Choice, Correction, RefusalReason} from "../reading.js";
import type {Parameter} from "../../parameters.js";

/** Why a question has no answer: what the grammar says, or what came up when figures were counted. */
export type AnswerCode = RefusalReason | "no_comparison" | "too_little_data" | "too_much";

/** What a metric of an answer means. */
export interface Definition {
  readonly name: MetricName;
  readonly label: Text;
  readonly description: Text;
  readonly unit: Unit;
}

/** An answer to a question, or why there is none. */
export interface Answer extends AnswerTable {
  /** As it was asked, at most 500 characters of it. */
  readonly question: string;
  readonly language: Language;
  readonly status: "answered" | "clarify" | "refused";
  /** Null where the question is answered. */
  readonly code: AnswerCode | null;
  readonly reason: string | null;
  /** Words of the question that nothing could be made of. */
  readonly words: readonly string[];
  /** Ways to understand a question that has several. */
  readonly options: readonly Choice[];
  /** Questions that can be answered. */
  readonly suggestions: readonly string[];
  /** What was counted, in plain words made from the query. */
  readonly interpretation: string | null;
  /** The figures in a sentence. */
  readonly sentence: string | null;
  /** What was asked for; null where the question was not understood. */
  readonly query: AskedQuery | null;
  /** The statement that counted; null for predictions. */
  readonly sql: string | null;
  readonly parameters: readonly Parameter[];
  readonly chart: AskedChart | null;
  readonly source: "grammar" | "verified" | "model";
  readonly confidence: "exact" | "corrected" | "model" | null;
  readonly corrections: readonly Correction[];
  /** What a reader should know beside the figures. */
  readonly notes: readonly string[];
  readonly definitions: readonly Definition[];
  /** Why a figure is null, by the name of its metric. */
  readonly unknown: Readonly<Record<string, Text>>;
  readonly links: AnswerLinks | null;
  /** What a follow-up builds on. */
  readonly state: AskedQuery | null;
  readonly version: AnsweredVersion;
  readonly settings: Settings;
}

/** The data that an answer was counted in. */
export interface AnsweredVersion {
  readonly dataVersion: number;
  /** When it was committed, ISO 8601 in UTC. */
  readonly asOf: string;
}
