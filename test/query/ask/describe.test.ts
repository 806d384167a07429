import {describe, expect, it} from "vitest";
import {ask} from "../../setup/question-shop.js";

describe("describeQuery(query, vocabulary, language)", () => {
  it.each([
    [
      "revenue in Spain last month by category, top 3",
      "Revenue (USD), 2025-06-01 to 2025-06-30, country: Spain, by category, top 3 by revenue"
    ],
    [
      "orders on Mondays excluding tablet devices",
      "Orders, all the data (2023-07-17 to 2025-07-15), day of the week: Monday, without device: Tablet"
    ],
    ["revenue from products above 100", "Revenue (USD), all the data (2023-07-17 to 2025-07-15), unit price above 100"],
    [
      "countries with at least 500 orders",
      "Orders, all the data (2023-07-17 to 2025-07-15), by country, orders at least 500"
    ],
    [
      "what share of orders in Spain comes from mobile",
      "Share of orders, all the data (2023-07-17 to 2025-07-15), country: Spain, device: Mobile, in percent of country: Spain"
    ],
    ["margen por país en 2024", "Margen de beneficio, 2024-01-01 a 2024-12-31, por país"],
    [
      "ingresos de P00001",
      "Ingresos (USD), todos los datos (2023-07-17 a 2025-07-15), producto: Orbita Classic Phone Mini (P00001)"
    ],
    [
      "ingresos de junio de 2025 frente a mayo",
      "Ingresos (USD), 2025-06-01 a 2025-06-30, comparado con 2025-05-01 a 2025-05-31"
    ]
  ])("%s", (question, interpretation) => {
    expect(ask(question)).toMatchObject({interpretation});
  });
});
