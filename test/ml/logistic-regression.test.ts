import {describe, expect, it} from "vitest";
import {probabilities} from "../../ml/gradient-boosting.js";
import {fitLogisticRegression, logisticScores} from "../../ml/logistic-regression.js";
import {auc, logLoss} from "../../ml/scores.js";
import {cdnow} from "./cdnow.js";
import {crossValidate} from "./cross-validate.js";
import {telco} from "./telco.js";

describe("fitLogisticRegression(rows, columns, targets, options)", () => {
  it("finds scikit-learn's weights on CDNOW (age and value to tell three purchases or more, C = 1)", () => {
    const {frequency, age, meanValue} = cdnow;
    const rows = Float64Array.from([...age].flatMap((weeks, i) => [weeks, Math.log1p(meanValue[i]!)]));
    const fitted = fitLogisticRegression(
      rows,
      2,
      Uint8Array.from(frequency, (x) => (x >= 3 ? 1 : 0))
    );
    expect(fitted.converged).toBe(true);
    expect(fitted.weights[0]).toBeCloseTo(0.02803185, 6);
    expect(fitted.weights[1]).toBeCloseTo(1.08936799, 6);
    expect(fitted.intercept).toBeCloseTo(-5.53753662, 5);
  });

  it("reaches the published AUC of .845 on Telco in five folds", () => {
    const columns = telco.names.length;
    const held = crossValidate(telco.rows, telco.churned, (rows, labels) => {
      const model = fitLogisticRegression(rows, columns, labels);
      return (others) => logisticScores(model, others);
    });
    expect(auc(held, telco.churned)).toBeCloseTo(0.845, 2);
    expect(logLoss(probabilities(held), telco.churned)).toBeLessThan(0.42);
  });

  it("finds finite weights where a column tells all, and where columns say the same", () => {
    const {weights} = fitLogisticRegression(Float64Array.of(1, 1, 2, 2, 3, 3, 4, 4), 2, Uint8Array.of(0, 0, 1, 1));
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[0]).toBeCloseTo(weights[1]!, 9);
  });

  it("refuses rows that do not match their labels", () => {
    expect(() => fitLogisticRegression(Float64Array.of(1, 2), 1, Uint8Array.of(1))).toThrow(
      "2 values do not make 1 rows of 1 columns"
    );
  });
});
