import type pg from "pg";
import type {Statement} from "../../src/query/parameters.js";
import {checkWords} from "./known-words.js";
import {Refused, type StatementLimits} from "./limits.js";

/**
 * Runs statements that questions lead to in a transaction that a caller has begun, read-only: as the role that may only
 * read the views of the model, within a time limit, and through a cursor, which takes a single SELECT and gives no more
 * rows than are fetched.
 */
export class LockedPostgres {
  readonly #client: pg.ClientBase;
  readonly #role: string | null;
  readonly #limits: StatementLimits;
  #last: Promise<unknown> = Promise.resolve();

  /** @param role quoted; null where the server has none to give */
  constructor(client: pg.ClientBase, role: string | null, limits: StatementLimits) {
    this.#client = client;
    this.#role = role;
    this.#limits = limits;
  }

  /**
   * The rows of a compiled statement.
   * @throws {Refused} for a statement that the compiler cannot have written, and one that takes long or many rows
   */
  async rows(statement: Statement): Promise<Record<string, unknown>[]> {
    checkWords(statement);
    // A connection runs one statement after the other.
    const rows = this.#last.then(() => this.#read(statement));
    this.#last = rows.catch(() => undefined);
    return rows;
  }

  async #read({sql, parameters}: Statement): Promise<Record<string, unknown>[]> {
    const {patience, mostRows} = this.#limits;
    await this.#client.query(`SET LOCAL statement_timeout = ${patience}; SET LOCAL cursor_tuple_fraction = 1`);
    // Set anew for each statement, since the one before could have undone it.
    if (this.#role !== null) await this.#client.query(`SET LOCAL ROLE ${this.#role}`);
    const declare = `DECLARE answer NO SCROLL CURSOR FOR ${sql}`;
    try {
      await this.#client.query({
        text: declare,
        values: parameters as unknown[],
        queryMode: "extended"
      } as pg.QueryConfig);
      const {rows} = await this.#client.query(`FETCH FORWARD ${mostRows + 1} FROM answer`);
      if (rows.length > mostRows) throw new Refused(`more than ${mostRows} rows; set a limit or a filter`);
      await this.#client.query("CLOSE answer; RESET ROLE");
      return rows as Record<string, unknown>[];
    } catch (error) {
      if ((error as {code?: string}).code !== "57014") throw error;
      throw new Refused(`no answer within ${patience} ms; ask for less`, {cause: error});
    }
  }
}
