import {z} from "zod";
import {type AbTest, type Doubt, analyse} from "../../ml/ab-test/analyse.js";
import type {Interval} from "../../ml/ab-test/interval.js";
import {meanSampleSize} from "../../ml/ab-test/mean-power.js";
import {type Plan, type SampleSize, proportionSampleSize} from "../../ml/ab-test/proportion-power.js";
import type {Sample} from "../../ml/ab-test/two-means.js";
import {doubtSentence, sampleSizeSentence, verdictSentence} from "../../src/query/ab-test/sentences.js";
import {Problem} from "../problem.js";
import {readBody} from "../read-body.js";
import {readQuery} from "../read-query.js";
import type {Route} from "../route.js";
import {type AbTestAnswer, abTestAnswer, abTestQuestion} from "../schemas/ab-test.js";

type Question = z.output<typeof abTestQuestion>;
type Comparison = Extract<Question, {kind: "proportions" | "means"}>;
type Sides = Extract<Question, {kind: "means"}>;
type Planning = Exclude<Question, Comparison>;

const parameters = z.strictObject({});
const wording = {language: "en"} as const;

/** `POST /api/ml/ab-test`: what a test shows, or how large it must be. It reads no data of the shop. */
export const abTest: Route = {
  method: "post",
  path: "/api/ml/ab-test",
  id: "postAbTest",
  tag: "Machine learning",
  summary: "What an A/B test shows, or how large it must be",
  description:
    "Two rates by the pooled z test with Newcombe's interval, or two means by Welch's t test; the size of a test by power. " +
    "The answer comes from the body alone and no data of the shop, so it has no `meta`.",
  query: parameters,
  body: abTestQuestion,
  answer: abTestAnswer,
  errors: [413, 415, 422],
  async run(context) {
    readQuery(parameters, context);
    const question = await readBody(abTestQuestion, context);
    context.body = answer(question);
  }
};

function answer(question: Question): AbTestAnswer {
  return question.kind === "proportions" || question.kind === "means" ? compare(question) : plan(question);
}

function compare(question: Comparison): AbTestAnswer {
  const verdict = analyse(testOf(question));
  const shown = question.kind === "proportions" ? 100 : 1;
  const {control, variant, difference, lift, statistic, degrees, doubts} = verdict;
  return {
    kind: question.kind,
    estimate: {
      control: times(control.value, shown),
      variant: times(variant.value, shown),
      difference: times(difference.value, shown),
      lift: lift && times(lift.value, 100)
    },
    interval: {
      level: times(1 - verdict.threshold, 100),
      control: ends(control, shown),
      variant: ends(variant, shown),
      difference: ends(difference, shown),
      lift: lift && ends(lift, 100)
    },
    statistic: {name: degrees === null ? "z" : "t", value: statistic, degrees_of_freedom: degrees},
    p_value: verdict.pValue,
    threshold: verdict.threshold,
    significant: verdict.significant,
    false_alarm_rate: verdict.peekingRate,
    split_p_value: verdict.splitP,
    alpha: verdict.alpha,
    looks: verdict.looks,
    statement: verdictSentence(verdict, wording),
    warnings: doubts.map((doubt) => ({code: codes[doubt], message: doubtSentence(doubt, verdict, wording)}))
  };
}

/** The question in the units of the algorithms: fractions, not percent. */
function testOf(question: Comparison): AbTest {
  const {alpha, looks} = question;
  const options = {alpha, looks, controlShare: question.control_share / 100};
  if (question.kind === "proportions") return {...question, ...options};
  return {kind: "means", control: sample(question.control), variant: sample(question.variant), ...options};
}

function sample({standard_deviation: standardDeviation, ...side}: Sides["control"]): Sample {
  return {...side, standardDeviation};
}

const codes = {
  split: "split",
  "few conversions": "few_conversions",
  "few values": "few_values",
  borderline: "borderline",
  peeking: "peeking",
  "no lift": "no_lift"
} as const satisfies Record<Doubt, string>;

function plan(question: Planning): AbTestAnswer {
  const {kind, baseline, minimum_effect: effect, power, alpha, control_share: share} = question;
  const unit = kind === "sample_size_proportions" ? 100 : 1;
  const wanted = {
    baseline: baseline / unit,
    difference: (baseline / unit) * (effect / 100),
    alpha,
    controlShare: share / 100
  };
  const size = sizeOf(question, wanted);
  const changed = wanted.baseline + wanted.difference;
  const described = {kind: unit === 100 ? "proportions" : "means", baseline: wanted.baseline, changed, power} as const;
  return {
    kind,
    estimate: {...size, total: size.control + size.variant},
    baseline,
    changed: times(changed, unit),
    power,
    alpha,
    statement: sampleSizeSentence(size, described, wording),
    warnings: []
  };
}

function sizeOf(question: Planning, wanted: Plan): SampleSize {
  const {kind, power} = question;
  const size =
    kind === "sample_size_proportions"
      ? proportionSampleSize(wanted, power)
      : meanSampleSize({...wanted, standardDeviation: question.standard_deviation}, power);
  if (size.control + size.variant <= Number.MAX_SAFE_INTEGER) return size;
  throw new Problem(422, "minimum_effect: no test can be large enough for it; use a larger change", {
    errors: [{parameter: "minimum_effect", message: "no test can be large enough for it; use a larger change"}]
  });
}

function ends({lower, upper}: Interval, factor: number): Interval {
  return {lower: lower === null ? null : times(lower, factor), upper: upper === null ? null : times(upper, factor)};
}

/** Without the digits that the computer's fractions add. */
function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
