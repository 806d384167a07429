import type pg from "pg";

/** What names a prediction. */
export interface PredictionKey {
  readonly name: string;
  /** JSON with its keys in a fixed order. */
  readonly parameters: string;
  readonly modelVersion: number;
  readonly dataVersion: number;
}

/** A prediction as it is kept. */
export interface KeptPrediction {
  /** JSON. */
  readonly answer: string;
  readonly seconds: number;
}

/** What is kept of a prediction that was just made. */
export interface MadePrediction extends KeptPrediction {
  /** What it says of each of many things, as JSON, by their key. */
  readonly parts?: readonly (readonly [key: string, answer: string])[];
  /** Customers and how likely each is to have left; null where it is not known. */
  readonly churn?: readonly (readonly [customer: string, probability: number | null])[];
}

const isThis = "name = $1 AND parameters = $2 AND model_version = $3 AND data_version = $4";

function valuesOf({name, parameters, modelVersion, dataVersion}: PredictionKey): (string | number)[] {
  return [name, parameters, modelVersion, dataVersion];
}

/** The kept prediction; null where none is, or where it is of other data or an older model. */
export async function readPrediction(pool: pg.Pool, key: PredictionKey): Promise<KeptPrediction | null> {
  const {rows} = await pool.query(
    `SELECT answer::text AS answer, seconds FROM predictions WHERE ${isThis}`,
    valuesOf(key)
  );
  return rows[0] ?? null;
}

/** When a prediction was made last, as text; empty where it never was. */
export async function readMadeAt(client: pg.ClientBase, name: string): Promise<string> {
  const {rows} = await client.query("SELECT max(made_at)::text AS made FROM predictions WHERE name = $1", [name]);
  return rows[0].made ?? "";
}

/** What the kept prediction says of one thing, as JSON; null where it says nothing of it. */
export async function readPart(pool: pg.Pool, key: PredictionKey, part: string): Promise<string | null> {
  const {rows} = await pool.query(
    `SELECT prediction_parts.answer::text AS answer FROM prediction_parts JOIN predictions USING (name, parameters)
     WHERE ${isThis} AND part = $5`,
    [...valuesOf(key), part]
  );
  return rows[0]?.answer ?? null;
}

/** Keeps a prediction in the place of the one before it, all of it or nothing; not where a newer one is kept. */
export async function writePrediction(pool: pg.Pool, key: PredictionKey, made: MadePrediction): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query("BEGIN");
    if (await replace(client, key, made)) await writeRows(client, key, made);
    await client.query("COMMIT");
  } catch (error) {
    failure = error as Error;
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release(failure);
  }
}

/** Forgets what was predicted of earlier data, where the present ones do not suffice for it. */
export async function removePrediction(pool: pg.Pool, {name, parameters}: PredictionKey): Promise<void> {
  await pool.query("DELETE FROM predictions WHERE name = $1 AND parameters = $2", [name, parameters]);
  if (name === "churn") await pool.query("DELETE FROM customer_scores");
}

async function replace(client: pg.PoolClient, key: PredictionKey, {answer, seconds}: MadePrediction): Promise<boolean> {
  const {rowCount} = await client.query(
    `INSERT INTO predictions (name, parameters, model_version, data_version, answer, seconds)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name, parameters) DO UPDATE SET model_version = $3, data_version = $4, answer = $5, seconds = $6,
       made_at = now()
     WHERE predictions.data_version <= $4`,
    [...valuesOf(key), answer, seconds]
  );
  return rowCount === 1;
}

async function writeRows(client: pg.PoolClient, {name, parameters}: PredictionKey, made: MadePrediction) {
  const {parts = [], churn} = made;
  await client.query("DELETE FROM prediction_parts WHERE name = $1 AND parameters = $2", [name, parameters]);
  for (const some of batches(parts))
    await client.query(
      `INSERT INTO prediction_parts (name, parameters, part, answer)
       SELECT $1, $2, part, answer::json FROM unnest($3::text[], $4::text[]) AS rows(part, answer)`,
      [name, parameters, some.map(([part]) => part), some.map(([, answer]) => answer)]
    );
  if (churn === undefined) return;
  await client.query("DELETE FROM customer_scores");
  for (const some of batches(churn))
    await client.query(
      `INSERT INTO customer_scores (customer_id, churn_probability)
       SELECT * FROM unnest($1::text[], $2::double precision[])`,
      [some.map(([customer]) => customer), some.map(([, probability]) => probability)]
    );
}

/** Few enough rows for the parameters of one statement. */
function* batches<T>(rows: readonly T[], size = 20_000): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}
