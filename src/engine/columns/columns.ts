/** Text coded as positions in a list of its members. */
export interface TextColumn {
  readonly members: readonly string[];
  /** One code a row: a position in `members`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array | Int32Array;
}

/** Numbers, one a row; whole, so that sums in double precision are exact. */
export type NumberColumn = Int8Array | Int16Array | Int32Array | Float64Array;

/** Stands for a missing whole number in columns that may miss one. */
export const missingNumber = -2147483648;

/**
 * The lines of a snapshot as typed columns. Lines of one order follow each other, so that distinct orders of any group
 * are counted without a set.
 */
export interface LineColumns {
  readonly length: number;
  /** Days counted from 1970-01-01. */
  readonly orderDay: Int32Array;
  /** The customer's first order day; `missingNumber` where there is none. */
  readonly firstOrderDay: Int32Array;
  readonly orderKey: Int32Array;
  /** `missingNumber` where the line names no customer. */
  readonly customerKey: Int32Array;
  /** Customers are numbered below this. */
  readonly customers: number;
  /** The customer's first, second, … order, from 1; 0 where the line is of no order of a known customer. */
  readonly orderSeq: NumberColumn;
  readonly quantity: NumberColumn;
  /** Money in ten-thousandths. */
  readonly amount: NumberColumn;
  readonly unitPrice: NumberColumn;
  /** NaN where the cost is not known. */
  readonly profit: Float64Array;
  /** 1 for a completed line. */
  readonly completed: Uint8Array;
  /** 1 for a completed line of positive quantity. */
  readonly sale: Uint8Array;
  readonly text: Readonly<Record<string, TextColumn>>;
  readonly number: Readonly<Record<string, NumberColumn>>;
}

/** Sessions as typed columns, one row a day, country, device and traffic source. */
export interface SessionColumns {
  readonly length: number;
  readonly orderDay: Int32Array;
  readonly sessions: NumberColumn;
  readonly text: Readonly<Record<string, TextColumn>>;
}
