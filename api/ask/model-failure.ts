/** Why a language model's server gave nothing; without its words, which may repeat a key. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";
  /** Milliseconds after which it is worth asking again; null where it is not. */
  readonly retryAfter: number | null;

  /** @param reason in a few words, for the log */
  constructor(reason: string, retryAfter: number | null = null) {
    super(reason);
    this.retryAfter = retryAfter;
  }
}
