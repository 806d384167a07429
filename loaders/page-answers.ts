import type {Engine} from "../db/engine.js";
import {type Question, type Questions, answerAll, askedByDefault} from "../src/query/question.js";
import type {Members, PageFile} from "../src/query/snapshot.js";

/** The answers to a page's questions in the default period, under no filter. */
export async function loadPage<Q extends Readonly<Record<string, Question>>>(
  engine: Engine,
  questions: Questions<Q>
): Promise<PageFile<Q>> {
  const asked = askedByDefault(engine.shop);
  return {range: asked.range, grain: asked.grain, answers: await answerAll(engine, questions(asked))};
}

/** What a shop's filters can be set to. */
export async function loadMembers(engine: Engine): Promise<Members> {
  const list = async (...columns: string[]) => {
    const names = columns.join(", ");
    const rows = await engine.rows(`SELECT DISTINCT ${names} FROM lines ORDER BY ${names}`);
    return rows.map((row) => columns.map((name) => row[name] as string));
  };
  const single = async (column: string) => (await list(column)).map(([member]) => member!);
  const [price] = await engine.rows("SELECT min(unit_price) AS min, max(unit_price) AS max FROM lines");
  return {
    places: (await list("country", "region", "city")) as [string, string, string][],
    categories: (await list("category", "subcategory")) as [string, string][],
    customer_segment: await single("customer_segment"),
    payment_method: await single("payment_method"),
    device_type: await single("device_type"),
    traffic_source: await single("traffic_source"),
    price: price!.min === null ? null : {min: Number(price!.min), max: Number(price!.max)}
  };
}
