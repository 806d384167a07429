import type {Engine} from "../db/engine.js";
import {defaultPreset, fittingGrain, kpiQuery, presetRange, seriesQuery} from "../src/query/overview.js";
import type {Members, OverviewFile} from "../src/query/snapshot.js";

/** The overview of a data version, under no filter, in the default period. */
export async function loadOverview(engine: Engine): Promise<OverviewFile> {
  const {firstDay, lastDay} = engine.shop;
  const range = firstDay === null || lastDay === null ? null : presetRange(defaultPreset, {firstDay, lastDay});
  return {
    range,
    kpis: await engine.query(kpiQuery({}, range ?? {}), {lenient: true}),
    series: await engine.query(seriesQuery({}, range ?? {}, range ? fittingGrain(range) : "day"), {lenient: true}),
    members: await loadMembers(engine)
  };
}

async function loadMembers(engine: Engine): Promise<Members> {
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
