import {describe, expect, it} from "vitest";
import {minimize} from "../../ml/minimize.js";

const rosenbrock = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;

describe("minimize(objective, start, options)", () => {
  it("finds the minimum of Rosenbrock's valley from the classical start", () => {
    const {point, converged} = minimize(rosenbrock, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
  });

  it("finds the minimum of Powell's function of four variables", () => {
    const powell = ([a, b, c, d]: readonly number[]) =>
      (a! + 10 * b!) ** 2 + 5 * (c! - d!) ** 2 + (b! - 2 * c!) ** 4 + 10 * (a! - d!) ** 4;
    expect(minimize(powell, [3, -1, 0, 1]).value).toBeLessThan(1e-8);
  });

  it("walks around places where the function has no value", () => {
    const {point} = minimize(([x]) => x! - Math.log(x!), [3], {step: -4});
    expect(point[0]).toBeCloseTo(1, 4);
  });

  it("says where it ran out of evaluations", () => {
    expect(minimize(rosenbrock, [-1.2, 1], {maxEvaluations: 20}).converged).toBe(false);
  });
});
