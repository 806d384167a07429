import fc from "fast-check";
import {type DayRange, addDays, dayNumber, grains} from "../../src/model/calendar.js";
import {type DimensionName, dimensionNames, dimensions, filterDimensions, missing} from "../../src/model/dimensions.js";
import {allowedDimensions} from "../../src/model/metric-scope.js";
import {metricNames, metrics} from "../../src/model/metrics.js";
import {distributionNames} from "../../src/model/distributions.js";
import type {Shop} from "../../src/model/settings.js";
import type {DistributionQuery} from "../../src/query/distribution.js";
import {boundKinds, changeOf} from "../../src/query/after-counting.js";
import {
  type Filters,
  type MemberLists,
  type MetricQuery,
  type Order,
  comparisons
} from "../../src/query/metric-query.js";
import type {ColumnEngine} from "../../src/engine/columns/engine.js";
import {compareText} from "../../src/model/text.js";

/** What random queries over a shop choose from. */
export interface QueryChoices {
  /** Members of dimensions that are filtered by; one that no line has, and `~none`, are put in. */
  readonly members: Readonly<Partial<Record<DimensionName, readonly string[]>>>;
  readonly shop: Shop;
}

/** The choices of a shop as its columns hold it: at most eight members of each dimension. */
export function choicesOf(columns: ColumnEngine): QueryChoices {
  const members = dimensionNames.map((name) => {
    const {rows} = columns.query({metrics: ["revenue"], dimensions: [name], limit: 8});
    const found = rows.map(({keys}) => String(keys[name]));
    const strangers = dimensions[name].type === "integer" ? ["23"] : [missing, "nowhere"];
    return [name, [...new Set([...found, ...strangers])].toSorted(compareText)] as const;
  });
  return {members: Object.fromEntries(members), shop: columns.shop};
}

const prices = [0, 0.01, 7.3123, 10, 10.0001, 99.99, 2000];
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});

/** Several members of up to three dimensions. */
function membersOver({members}: QueryChoices, names: readonly DimensionName[], most = 3): fc.Arbitrary<MemberLists> {
  return fc.subarray([...names], {maxLength: most}).chain((chosen) => {
    const lists = chosen.map((name) => [name, fc.subarray([...members[name]!], {minLength: 1})] as const);
    return fc.record(Object.fromEntries(lists));
  });
}

/** Filters with up to three dimensions, several members each, and bounds of the price. */
function filtersOver(choices: QueryChoices, names: readonly DimensionName[] = dimensionNames): fc.Arbitrary<Filters> {
  const byMember = membersOver(choices, names);
  const byPrice = fc.subarray(prices, {maxLength: 2}).map(([min, max]) => ({
    ...(min !== undefined && {min_price: min}),
    ...(max !== undefined && {max_price: max})
  }));
  return fc.tuple(byMember, optional(byPrice)).map(([chosen, price]) => ({...chosen, ...price}));
}

/** A range with none, one or both of its ends, from 20 days before the data to 20 after. */
function rangesOver({shop: {firstDay, lastDay}}: QueryChoices): fc.Arbitrary<NonNullable<MetricQuery["range"]>> {
  const days = dayNumber(lastDay!) - dayNumber(firstDay!);
  const day = optional(fc.integer({min: -20, max: days + 20}).map((offset) => addDays(firstDay!, offset)));
  return fc.tuple(day, day).map(([one, other]) => {
    const [start, end] = one && other && one > other ? [other, one] : [one, other];
    return {...(start && {start}), ...(end && {end})};
  });
}

/** Any metric query that a shop can be asked: the dimensions are those that all of its metrics allow. */
export function queriesOver(choices: QueryChoices): fc.Arbitrary<MetricQuery> {
  return fc
    .record({
      names: fc.subarray(metricNames, {minLength: 1}),
      wanted: fc.subarray(dimensionNames, {maxLength: 2}),
      filters: filtersOver(choices),
      except: fc.oneof(fc.constant({}), membersOver(choices, dimensionNames, 1)),
      range: rangesOver(choices),
      grain: optional(fc.constantFrom(...grains)),
      compare: optional(fc.oneof(fc.constantFrom(...comparisons), daysOver(choices))),
      bound: fc.oneof(
        fc.constant(undefined),
        fc.record({at: fc.nat(), is: fc.constantFrom(...boundKinds), value: fc.constantFrom(0, 2.5, 40)})
      ),
      limit: optional(fc.integer({min: 1, max: 12})),
      order: optional(fc.record({at: fc.nat(), descending: fc.boolean(), change: fc.boolean()}))
    })
    .map(({names, wanted, filters, except, range, grain, compare, bound, limit, order}) => ({
      metrics: names,
      dimensions: wanted.filter((name) => names.every((metric) => allowedDimensions(metrics[metric]).includes(name))),
      filters,
      except,
      range,
      ...(grain && {grain}),
      ...(compare && {compare}),
      ...(limit && {limit}),
      ...(bound && {having: [{metric: names[bound.at % names.length]!, is: bound.is, value: bound.value}]}),
      ...(order && {order: [orderOf(names[order.at % names.length]!, order.descending, order.change && !!compare)]})
    }));
}

function orderOf(metric: string, descending: boolean, change: boolean): Order {
  return {by: change ? changeOf(metric) : metric, descending};
}

/** Days to compare with, by themselves. */
function daysOver({shop: {firstDay, lastDay}}: QueryChoices): fc.Arbitrary<DayRange> {
  const days = dayNumber(lastDay!) - dayNumber(firstDay!);
  return fc
    .tuple(fc.nat({max: days}), fc.nat({max: 40}))
    .map(([at, length]) => ({start: addDays(firstDay!, at), end: addDays(firstDay!, at + length)}));
}

/** Any query of a named dataset: lifetime value and churn, which look at a customer's history. */
export function datasetQueriesOver(choices: QueryChoices): fc.Arbitrary<MetricQuery> {
  const names = fc.subarray(["customer_lifetime_value", "churn_rate"] as const, {minLength: 1});
  return fc
    .tuple(queriesOver(choices), names)
    .map(([{order: _order, having: _having, ...query}, chosen]) => ({...query, metrics: chosen, dimensions: []}));
}

/** Any question of how values are spread. */
export function distributionQueriesOver(choices: QueryChoices): fc.Arbitrary<DistributionQuery> {
  return fc.record({
    of: fc.constantFrom(...distributionNames),
    filters: filtersOver(choices, filterDimensions),
    range: rangesOver(choices)
  });
}
