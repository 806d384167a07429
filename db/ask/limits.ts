/** What one statement of a question may take. */
export interface StatementLimits {
  /** Milliseconds; 10,000 by default. */
  readonly patience: number;
  /** Rows; 100,000 by default. */
  readonly mostRows: number;
}

export const defaultLimits: StatementLimits = {patience: 10_000, mostRows: 100_000};

/** Thrown where a statement is not one that may be asked, or asks for too much. */
export class Refused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Refused";
  }
}
