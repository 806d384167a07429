import {dayFromNumber} from "../../src/model/calendar.js";
import {countries} from "./catalogue/countries.js";
import {type Channel, devices, sources} from "./catalogue/shoppers.js";
import {lognormal, poisson} from "./distributions.js";
import type {DemoPlan} from "./options.js";
import {seededRandom} from "./random.js";
import type {DemoShop} from "./shop.js";

/** Orders by day, country, device and source. */
export type SessionCounts = Int32Array;

export const sessionColumns = ["day", "country", "device_type", "traffic_source", "sessions"] as const;

const [deviceList, sourceList] = [Object.entries(devices), Object.entries(sources)];
const cellsOfDay = countries.length * deviceList.length * sourceList.length;

/** Counts of no order yet. */
export function newCounts({days}: DemoPlan): SessionCounts {
  return new Int32Array(days * cellsOfDay);
}

/** Counts an order; country, device and source are indexes of the catalogue's lists. */
export function countOrder(counts: SessionCounts, day: number, country: number, device: number, source: number): void {
  ++counts[day * cellsOfDay + (country * deviceList.length + device) * sourceList.length + source]!;
}

/**
 * The rows of `sessions`: visits for every day, country, device and source, as many as the day's orders and the usual
 * conversion of device and source make likely, never fewer than orders. An outage keeps buyers from buying rather than
 * from coming; a surge brings more who only look.
 */
export function* sessionRows(shop: DemoShop, counts: SessionCounts): Generator<string> {
  const {plan, anomalies} = shop;
  const random = seededRandom(plan.seed, "sessions");
  for (let day = 0; day < plan.days; ++day) {
    const cells = counts.subarray(day * cellsOfDay, (day + 1) * cellsOfDay);
    const orders = Math.max(
      1,
      cells.reduce((sum, count) => sum + count, 0)
    );
    const kind = anomalies.find(({index}) => index === day)?.kind;
    const interest = orders * (kind === "outage" ? 1.8 : kind === "surge" ? 1.2 : 1) * lognormal(random, 0.08);
    const date = dayFromNumber(plan.firstDayNumber + day);
    let cell = 0;
    for (const country of countries)
      for (const [device, deviceChannel] of deviceList)
        for (const [source, sourceChannel] of sourceList) {
          const visits = poisson(random, interest * visitsForOrder(country.share, deviceChannel, sourceChannel));
          yield `${date}\t${country.name}\t${device}\t${source}\t${Math.max(visits, cells[cell++]!)}\n`;
        }
  }
}

/** Visits of one cell that an order of the whole shop stands for; conversions are around 2.7 percent. */
function visitsForOrder(countryShare: number, device: Channel, source: Channel): number {
  const orders = (countryShare / 100) * (device.share / 100) * (source.share / 100);
  return orders / ((device.conversion * source.conversion) / 2.7 / 100);
}
