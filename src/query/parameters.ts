/** A value bound to a compiled query: text (days and prices too) or a list of text. */
export type Parameter = string | readonly string[];

/** Collects the parameters of a query while its text is written. */
export class Parameters {
  readonly values: Parameter[] = [];

  /** Binds a value and returns its placeholder with its SQL type, `$1::date`. Equal texts share a placeholder. */
  bind(value: Parameter, type: string): string {
    return `${this.placeholder(value)}::${type}`;
  }

  /** Binds a value and returns its bare placeholder, `$1`. */
  placeholder(value: Parameter): string {
    const known = typeof value === "string" ? this.values.indexOf(value) : -1;
    return `$${known >= 0 ? known + 1 : this.values.push(value)}`;
  }
}

/** SQL and its parameters, which leave together. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}
