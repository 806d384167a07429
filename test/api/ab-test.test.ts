import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestApi, ask, post, testApi} from "../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 0});
});
afterAll(() => api[Symbol.asyncDispose]());

const path = "/api/ml/ab-test";
const rates = {
  kind: "proportions",
  control: {visitors: 9_000, conversions: 270},
  variant: {visitors: 9_000, conversions: 330}
};
const sample = {count: 500, mean: 52, standard_deviation: 31};
const means = {kind: "means", control: sample, variant: {count: 480, mean: 57, standard_deviation: 35}};

describe("POST /api/ml/ab-test", () => {
  it("compares two rates in percent, without any data of a shop", async () => {
    const {status, body} = await post(api, path, rates);
    expect(status).toBe(200);
    expect(body.estimate.control).toBe(3);
    expect(body.estimate.variant).toBeCloseTo(3.6667, 4);
    expect(body.estimate.lift).toBeCloseTo(22.2222, 4);
    expect(body.interval.level).toBe(95);
    expect(body.p_value).toBeCloseTo(0.012725353282910861, 14);
    expect(body).toMatchObject({significant: true, threshold: 0.05, alpha: 0.05, looks: 1, warnings: []});
    expect(body.statement).toMatch(
      /^The variant is higher: 3\.67% against 3%, a change of \+22% \(95% interval: \+4\.\d% to \+43%\)\..* in 1\.3% of tests\.$/
    );
  });

  it("compares two means in their own unit", async () => {
    const {body} = await post(api, path, means);
    expect(body.estimate).toMatchObject({control: 52, variant: 57, difference: 5});
    expect(body.statistic).toMatchObject({name: "t"});
    expect(body.statistic.degrees_of_freedom).toBeCloseTo(953.2, 1);
    expect(body.p_value).toBeCloseTo(0.01828639600949183, 14);
  });

  it("warns of peeking, and holds p against Pocock's level", async () => {
    const {body} = await post(api, path, {...rates, looks: 5});
    expect(body.threshold).toBeCloseTo(0.0158, 4);
    expect(body.interval.level).toBeCloseTo(98.42, 2);
    expect(body.warnings).toEqual([{code: "peeking", message: expect.stringContaining("14% of tests")}]);
  });

  it("warns of a broken split, of few conversions and of a control of zero", async () => {
    const split = await post(api, path, {...rates, variant: {visitors: 8_000, conversions: 300}});
    expect(split.body.warnings).toEqual([{code: "split", message: expect.stringContaining("not split as planned")}]);
    const few = await post(api, path, {
      ...rates,
      control: {visitors: 50, conversions: 0},
      variant: {visitors: 50, conversions: 4}
    });
    expect(few.body.estimate.lift).toBeNull();
    expect(few.body.warnings.map(({code}: {code: string}) => code)).toEqual([
      "few_conversions",
      "borderline",
      "no_lift"
    ]);
    expect(few.body).toMatchObject({significant: false, p_value: expect.closeTo(0.0412, 4)});
    expect(few.body.statement).toContain("no proof that they are alike");
  });

  it("says how large a test must be", async () => {
    const planned = {kind: "sample_size_proportions", baseline: 3, minimum_effect: 10};
    const {body} = await post(api, path, planned);
    expect(body.estimate).toEqual({control: 53_211, variant: 53_211, total: 106_422});
    expect(body.statement).toBe(
      "To find a change from 3% to 3.3% with a probability of 80%, the control needs 53,211 visitors and the variant 53,211."
    );
    const unequal = await post(api, path, {
      kind: "sample_size_means",
      baseline: 50,
      minimum_effect: 2,
      standard_deviation: 31,
      control_share: 75
    });
    // SciPy's noncentral t: 10057.5 in the smaller group.
    expect(unequal.body.estimate).toMatchObject({control: 30_173, variant: 10_058});
  });

  it.each([
    [{}, "kind"],
    [{...rates, kind: "medians"}, "kind"],
    [{...rates, control: {visitors: 10, conversions: 11}}, "control.conversions"],
    [{...rates, control: {visitors: 10.5, conversions: 1}}, "control.visitors"],
    [{...rates, looks: 51}, "looks"],
    [{...rates, alpha: 5}, "alpha"],
    [{...rates, confidence: 95}, "confidence"],
    [{...means, control: {...sample, standard_deviation: -1}}, "control.standard_deviation"],
    [{kind: "sample_size_proportions", baseline: 60, minimum_effect: 70}, "minimum_effect"],
    [{kind: "sample_size_proportions", baseline: 3, minimum_effect: 0}, "minimum_effect"],
    [{kind: "sample_size_means", baseline: 1e-6, minimum_effect: 0.01, standard_deviation: 1e12}, "minimum_effect"]
  ])("refuses %j with 422", async (question, parameter) => {
    const {status, body} = await post(api, path, question);
    expect(status).toBe(422);
    expect(body.errors.map((error: {parameter: string}) => error.parameter)).toContain(parameter);
  });

  it("refuses what is no JSON, and parameters in the address", async () => {
    const headers = {"Content-Type": "application/json"};
    expect((await ask(api, path, {method: "POST", body: "{", headers})).status).toBe(400);
    expect((await post(api, `${path}?alpha=0.1`, rates)).status).toBe(400);
  });
});
