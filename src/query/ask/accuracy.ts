/** How well questions were read when that was last measured: what `npm run ask:eval` writes. */
export interface QuestionAccuracy {
  /** ISO 8601 in UTC. */
  readonly date: string;
  readonly all: {
    readonly questions: number;
    /** Answered with other rows than those of the reference. */
    readonly wrong: number;
    /** Questions that a right answer is expected to, and how many of them got one. */
    readonly in_scope: number;
    readonly in_scope_right: number;
  };
}
