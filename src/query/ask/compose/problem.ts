import type {DimensionName} from "../../../model/dimensions.js";
import type {Text} from "../../../model/text.js";
import type {RefusalReason} from "../reading.js";

/** Another way to put a question: what stands for the ambiguous words, and what it means. */
export interface Rewording {
  readonly label: Text;
  /** The words that are replaced, as they were written; null adds at the end. */
  readonly written: string | null;
  readonly by: Text;
}

/** Why a question is not answered. Thrown inside the grammar and caught by `readQuestion`. */
export class Problem extends Error {
  readonly status: "clarify" | "refused";
  readonly code: RefusalReason;
  readonly reason: Text;
  readonly words: readonly string[];
  readonly rewordings: readonly Rewording[];

  constructor(
    status: "clarify" | "refused",
    code: RefusalReason,
    reason: Text,
    {words = [], rewordings = []}: {words?: readonly string[]; rewordings?: readonly Rewording[]} = {}
  ) {
    super(reason.en);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.words = words;
    this.rewordings = rewordings;
  }
}

/** A problem that asks back. */
export function unclear(
  reason: Text,
  more: {words?: readonly string[]; rewordings?: readonly Rewording[]} = {}
): Problem {
  return new Problem("clarify", "ambiguous", reason, more);
}

/** A problem that ends the matter. */
export function refused(code: RefusalReason, reason: Text, words: readonly string[] = []): Problem {
  return new Problem("refused", code, reason, {words});
}

/** The members of several dimensions that one name has. */
export interface NameReading {
  readonly dimension: DimensionName;
  readonly members: readonly string[];
}
