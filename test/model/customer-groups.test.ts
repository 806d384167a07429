import {describe, expect, it} from "vitest";
import {type GroupTraits, nameGroups} from "../../src/model/customer-groups.js";

const none = {revenue: 0, orders: 0, recency: 0, basket: 0, tenure: 0, discount: 0};

function group(features: Partial<GroupTraits["features"]>, rest: Partial<GroupTraits> = {}): GroupTraits {
  return {orders: 3, channels: {}, ...rest, features: {...none, ...features}};
}

describe("nameGroups(groups)", () => {
  it("says what is unusual, the most unusual first", () => {
    const groups = [
      group({orders: 1.8, revenue: 1.2, tenure: 0.3}),
      group({orders: -0.7, discount: 2}, {orders: 1}),
      group({recency: -0.9}, {channels: {Email: 1.5, Direct: -2}})
    ];
    expect(nameGroups(groups)).toEqual([
      {en: "frequent, high value", es: "frecuentes, alto valor"},
      {en: "discounted, one order", es: "con descuento, un solo pedido"},
      {en: "from Email, recent", es: "de Email, recientes"}
    ]);
  });

  it("gives no two groups one name", () => {
    const names = nameGroups([group({revenue: 2}), group({revenue: 1.8, tenure: 0.2}), group({}), group({})]);
    expect(names.map(({en}) => en)).toEqual([
      "high value",
      "high value, long-standing",
      "typical customers",
      "typical customers (4)"
    ]);
  });
});
