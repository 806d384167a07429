import {describe, expect, it} from "vitest";
import {queryOf} from "../../setup/question-shop.js";

const year2024 = {start: "2024-01-01", end: "2024-12-31"};

describe("readQuestion({question}) of groups, rankings and bounds", () => {
  it.each<[string, object]>([
    ["revenue by country and category", {metrics: ["revenue"], dimensions: ["country", "category"]}],
    [
      "monthly revenue by category in 2024",
      {metrics: ["revenue"], dimensions: ["category"], range: year2024, grain: "month"}
    ],
    ["pedidos por mes y país en 2024", {metrics: ["orders"], dimensions: ["country"], range: year2024, grain: "month"}],
    [
      "top 5 products by revenue",
      {metrics: ["revenue"], dimensions: ["product_id"], order: [{by: "revenue", descending: true}], limit: 5}
    ],
    [
      "las 3 categorías con menor margen",
      {
        metrics: ["profit_margin"],
        dimensions: ["category"],
        order: [{by: "profit_margin", descending: false}],
        limit: 3
      }
    ],
    [
      "which country has the most orders",
      {metrics: ["orders"], dimensions: ["country"], order: [{by: "orders", descending: true}], limit: 1}
    ],
    [
      "best selling products by units in Toys",
      {
        metrics: ["units"],
        dimensions: ["product_id"],
        filters: {category: ["Toys"]},
        order: [{by: "units", descending: true}],
        limit: 10
      }
    ],
    [
      "mejor mes de 2024",
      {metrics: ["revenue"], range: year2024, grain: "month", order: [{by: "revenue", descending: true}], limit: 1}
    ],
    [
      "revenue by country sorted by orders",
      {metrics: ["revenue", "orders"], dimensions: ["country"], order: [{by: "orders", descending: true}]}
    ],
    [
      "countries with between 100 and 500 orders",
      {
        metrics: ["orders"],
        dimensions: ["country"],
        having: [
          {metric: "orders", is: "at_least", value: 100},
          {metric: "orders", is: "at_most", value: 500}
        ]
      }
    ],
    [
      "countries with revenue between 10k and 50k",
      {
        metrics: ["revenue"],
        dimensions: ["country"],
        having: [
          {metric: "revenue", is: "at_least", value: 10_000},
          {metric: "revenue", is: "at_most", value: 50_000}
        ]
      }
    ],
    ["how do people pay", {metrics: ["orders"], dimensions: ["payment_method"]}],
    ["¿cómo nos conocen los clientes?", {metrics: ["customers"], dimensions: ["traffic_source"]}],
    [
      "at what time do we get most orders",
      {metrics: ["orders"], dimensions: ["order_hour"], order: [{by: "orders", descending: true}], limit: 1}
    ],
    [
      "revenue in Spain and France separately",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ],
    [
      "ingresos en España y Francia por separado",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ],
    [
      "countries with more than 500 orders",
      {metrics: ["orders"], dimensions: ["country"], having: [{metric: "orders", is: "above", value: 500}]}
    ],
    [
      "categorías con margen inferior al 30%",
      {
        metrics: ["profit_margin"],
        dimensions: ["category"],
        having: [{metric: "profit_margin", is: "below", value: 30}]
      }
    ],
    [
      "ciudades con más de 1.000 pedidos",
      {metrics: ["orders"], dimensions: ["city"], having: [{metric: "orders", is: "above", value: 1000}]}
    ],
    [
      "did Spain sell more than France",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ],
    [
      "¿vendimos más en junio que en mayo de 2025?",
      {
        metrics: ["revenue"],
        range: {start: "2025-06-01", end: "2025-06-30"},
        compare: {start: "2025-05-01", end: "2025-05-31"}
      }
    ],
    [
      "¿vendemos más en móvil o en tablet?",
      {metrics: ["revenue"], dimensions: ["device_type"], filters: {device_type: ["Mobile", "Tablet"]}}
    ],
    [
      "where do we sell most",
      {metrics: ["revenue"], dimensions: ["country"], order: [{by: "revenue", descending: true}], limit: 1}
    ],
    [
      "what sells best in Toys",
      {
        metrics: ["revenue"],
        dimensions: ["product_id"],
        filters: {category: ["Toys"]},
        order: [{by: "revenue", descending: true}],
        limit: 10
      }
    ],
    [
      "Spain vs France in revenue",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ]
  ])("%s", (question, query) => {
    expect(queryOf(question)).toEqual(query);
  });
});
