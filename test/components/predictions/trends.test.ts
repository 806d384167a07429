// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  anomalyChart,
  anomalyCount,
  anomalyFinding,
  anomalyTable,
  anomalyTrust
} from "../../../src/components/predictions/anomalies.js";
import {forecastChart, forecastFinding} from "../../../src/components/predictions/forecast-chart.js";
import {
  forecastCandidates,
  forecastDetails,
  forecastTrust
} from "../../../src/components/predictions/forecast-model.js";
import {forecastParts} from "../../../src/components/predictions/forecast-parts.js";
import {demoSettings as locale} from "../../../src/model/settings.js";
import {anomalies, forecast} from "./answers.js";
import {cells, clean, marks, title} from "./read.js";

const spanish = {...locale, language: "es"} as const;

describe("forecastChart(answer, {locale, width})", () => {
  it("sums what is ahead beside as many days before, with the axis in the currency", () => {
    const root = forecastChart(forecast, {locale, width: 360});
    expect(title(root)).toBe("Revenue: $1.68K forecast for the next 14 days, +20.0% against the 14 days before");
    expect(root.querySelectorAll('[aria-label="area"] path')).toHaveLength(2);
    expect(marks(root)).toContain("Revenue, USD");
    clean(root, forecastChart(forecast, {locale: spanish}));
  });

  it("compares with nothing where fewer days are known than are ahead, or nothing was sold in them", () => {
    const plain = "Revenue: $1.68K forecast for the next 14 days";
    const short = {...forecast, history: {start: "2026-01-30", values: [100, 100, 100]}, backtest: []};
    const nothing = {...forecast, history: {...forecast.history, values: forecast.history.values.map(() => 0)}};
    expect([short, nothing].map((answer) => forecastFinding(answer, locale))).toEqual([plain, plain]);
    clean(forecastChart(short, {locale}));
  });

  it("writes orders without a currency", () => {
    const root = forecastChart({...forecast, metric: "orders"}, {locale: spanish});
    expect(title(root)).toMatch(/^Pedidos: 1,68\smil previstos para los próximos 14 días/);
    expect(marks(root)).toContain("Pedidos");
  });
});

describe("forecastTrust(answer, {locale})", () => {
  it("sets the error beside that of the week before", () => {
    expect(forecastTrust(forecast, {locale})).toMatch(/^Revenue: .* by 12\.5% on average; .* missed by 25\.0%\.$/);
    clean(forecastTrust(forecast, {locale: spanish}));
  });

  it("says so where the model hardly does better", () => {
    const model_metrics = {...forecast.model_metrics, mape: 24.5};
    expect(forecastTrust({...forecast, model_metrics}, {locale})).toMatch(/hardly knows more\.$/);
  });

  it("takes the scaled error where every day was without a sale", () => {
    const model_metrics = {...forecast.model_metrics, mape: null, baseline_mape: null, r2: null};
    const text = forecastTrust({...forecast, model_metrics}, {locale});
    expect(text).toContain("0.80 times that of a naive forecast");
    clean(text, forecastDetails({...forecast, model_metrics}, {locale}));
  });
});

describe("forecastDetails(answer, {locale}), forecastCandidates(answer, {locale})", () => {
  it("names the model, the coverage, the holidays and what could not be done", () => {
    const text = forecastDetails(forecast, {locale});
    for (const part of ["LOESS", "82.0% and 97.0%", "USA and UK", "too short to know how the year goes"])
      expect(text).toContain(part);
  });

  it("marks the model that was chosen", () => {
    const root = forecastCandidates(forecast, {locale});
    expect(cells(root)).toEqual([
      ["seasons taken apart by LOESS, with exponential smoothing (chosen)", "0.80", "12.0%"],
      ["the same weekday a week before", "1.20", "25.0%"]
    ]);
  });
});

describe("forecastParts(answer, {locale, width})", () => {
  it("says which weekday brings most, and leaves out parts that the model does not have", () => {
    const root = forecastParts(forecast, {locale, width: 900});
    expect(title(root)).toBe("Within a week, Sunday brings the most revenue and Tuesday the least");
    expect(root.querySelectorAll("svg")).toHaveLength(2);
    expect(marks(root)).toEqual(expect.arrayContaining(["Trend, USD", "Week, USD", "Wednesday"]));
    clean(root, forecastParts(forecast, {locale: spanish}));
  });

  it("shortens the weekdays where there is little room", () => {
    expect(marks(forecastParts(forecast, {locale, width: 340}))).toContain("Wed");
  });

  it("has a plain title where weekdays do not count", () => {
    const components = {...forecast.components, week: forecast.components.week.map(() => 0)};
    expect(title(forecastParts({...forecast, components}, {locale}))).toBe("What the forecast of revenue is made of");
  });
});

describe("anomalyChart(answer, {locale, width}), anomalyTable(answer, {locale})", () => {
  it("names the day that stands out most, and marks every unusual day", () => {
    const root = anomalyChart(anomalies, {locale});
    expect(title(root)).toBe("Jan 25, 2026 stands out most: $5.00K more revenue than expected");
    expect(root.querySelectorAll('[aria-label="dot"] circle')).toHaveLength(2);
    expect(marks(root)).toContain("Jan 25");
    clean(root, anomalyChart(anomalies, {locale: spanish, width: 340}));
  });

  it("has a row a day with what stood out, signed, and a dash where it is not known", () => {
    const root = anomalyTable(anomalies, {locale});
    expect(title(root)).toBe("Unusual number of orders: 1 of these days; orders of unusual value: 1");
    expect(cells(root)).toEqual([
      ["Jan 25, 2026", "Critical", "$5,100", "$100", "11", "10", "value of orders", "–"],
      ["Jan 20, 2026", "High", "$20", "$100", "2", "10", "number of orders", "UK: −$60.0 (75%)"]
    ]);
    clean(root, anomalyTable(anomalies, {locale: spanish}));
  });

  it("says that nothing stands out where no day does", () => {
    const quiet = {...anomalies, data: []};
    const root = anomalyChart(quiet, {locale});
    expect(title(root)).toBe("Revenue by day stays near what was expected");
    expect(root.querySelectorAll('[aria-label="dot"] circle')).toHaveLength(0);
    expect(anomalyCount(quiet, {locale})).toContain("None of the last 30 days");
    clean(root, anomalyFinding(quiet, {locale: spanish}));
  });

  it("says how many of the altered days were found", () => {
    expect(anomalyCount(anomalies, {locale})).toContain("2 of the last 30 days");
    expect(anomalyTrust(anomalies, {locale})).toMatch(/40 days .* found 75\.0% of them; .* found 50\.0%/);
  });
});
