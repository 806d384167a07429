import {describe, expect, it} from "vitest";
import {queryOf} from "../../setup/question-shop.js";

const year2024 = {start: "2024-01-01", end: "2024-12-31"};

describe("readQuestion({question}) of shares, changes and means", () => {
  it.each<[string, object]>([
    [
      "what percentage of revenue in Germany comes from mobile",
      {
        kind: "metric",
        query: {metrics: ["revenue"], filters: {country: ["Germany"], device_type: ["Mobile"]}},
        derived: {kind: "share", whole: {metrics: ["revenue"], filters: {country: ["Germany"]}}}
      }
    ],
    [
      "cuota de ingresos por país en 2024",
      {
        kind: "metric",
        query: {metrics: ["revenue"], dimensions: ["country"], range: year2024},
        derived: {kind: "share", whole: {metrics: ["revenue"], range: year2024}}
      }
    ],
    [
      "which category grew most in June 2025 compared with May 2025",
      {
        kind: "metric",
        query: {
          metrics: ["revenue"],
          dimensions: ["category"],
          range: {start: "2025-06-01", end: "2025-06-30"},
          compare: {start: "2025-05-01", end: "2025-05-31"},
          order: [{by: "revenue_change", descending: true}],
          limit: 1
        },
        derived: {kind: "growth"}
      }
    ],
    [
      "which categories grew in June 2025",
      {
        kind: "metric",
        query: {
          metrics: ["revenue"],
          dimensions: ["category"],
          range: {start: "2025-06-01", end: "2025-06-30"},
          compare: {start: "2025-05-01", end: "2025-05-31"},
          order: [{by: "revenue_change", descending: true}]
        },
        derived: {kind: "growth", only: "up"}
      }
    ],
    [
      "¿han crecido los pedidos en el primer semestre de 2025?",
      {
        kind: "metric",
        query: {
          metrics: ["orders"],
          range: {start: "2025-01-01", end: "2025-06-30"},
          compare: {start: "2024-07-01", end: "2024-12-31"}
        },
        derived: {kind: "growth"}
      }
    ],
    [
      "are sales up?",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: {start: "2025-06-16", end: "2025-07-15"}, compare: "previous"},
        derived: {kind: "growth"}
      }
    ],
    [
      "monthly revenue growth in 2024",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: year2024, grain: "month"},
        derived: {
          kind: "steps",
          before: {metrics: ["revenue"], range: {start: "2023-12-01", end: "2023-12-31"}, grain: "month"}
        }
      }
    ],
    [
      "which month of 2024 had the highest growth in orders",
      {
        kind: "metric",
        query: {metrics: ["orders"], range: year2024, grain: "month"},
        derived: {
          kind: "steps",
          rank: {descending: true, limit: 1},
          before: {metrics: ["orders"], range: {start: "2023-12-01", end: "2023-12-31"}, grain: "month"}
        }
      }
    ],
    [
      "top 3 products in each country",
      {
        kind: "metric",
        query: {
          metrics: ["revenue"],
          dimensions: ["country", "product_id"],
          order: [{by: "revenue", descending: true}]
        },
        derived: {kind: "each", ranked: "product_id", limit: 3}
      }
    ],
    [
      "segundo mejor país por pedidos",
      {
        kind: "metric",
        query: {metrics: ["orders"], dimensions: ["country"], order: [{by: "orders", descending: true}], limit: 2},
        derived: {kind: "place", place: 2}
      }
    ],
    [
      "how many countries did we sell to in 2024",
      {
        kind: "metric",
        query: {
          metrics: ["orders"],
          dimensions: ["country"],
          range: year2024,
          having: [{metric: "orders", is: "at_least", value: 1}]
        },
        derived: {kind: "count"}
      }
    ],
    [
      "¿cuántos meses superaron los 300 pedidos?",
      {
        kind: "metric",
        query: {metrics: ["orders"], grain: "month", having: [{metric: "orders", is: "above", value: 300}]},
        derived: {kind: "count"}
      }
    ],
    [
      "share of revenue by category in each country",
      {
        kind: "metric",
        query: {metrics: ["revenue"], dimensions: ["category", "country"]},
        derived: {kind: "share", whole: {metrics: ["revenue"], dimensions: ["country"]}}
      }
    ],
    [
      "average monthly revenue",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: {start: "2023-08-01", end: "2025-06-30"}, grain: "month"},
        derived: {kind: "mean"}
      }
    ],
    [
      "average daily revenue in June 2025",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: {start: "2025-06-01", end: "2025-06-30"}, grain: "day"},
        derived: {kind: "mean"}
      }
    ],
    [
      "pedidos por cliente",
      {kind: "metric", query: {metrics: ["orders", "customers"]}, derived: {kind: "ratio", percent: false}}
    ],
    [
      "refund rate",
      {kind: "metric", query: {metrics: ["refunds", "gross_sales"]}, derived: {kind: "ratio", percent: true}}
    ],
    [
      "¿por qué cayeron las ventas en junio de 2025 frente a mayo?",
      {
        kind: "explain_change",
        query: {
          metrics: ["revenue"],
          range: {start: "2025-06-01", end: "2025-06-30"},
          compare: {start: "2025-05-01", end: "2025-05-31"}
        }
      }
    ]
  ])("%s", (question, asked) => {
    expect(queryOf(question)).toEqual(asked);
  });
});
