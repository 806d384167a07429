import {z} from "zod";
import {mostLooks} from "../../ml/ab-test/peeking.js";
import {component} from "./components.js";

const most = 1_000_000_000;
const count = (least: number) =>
  z.int("use a whole number").min(least, `use ${least} or more`).max(most, `use at most ${most}`);
const amount = z.number("use a number").min(-1e12, "use at least -1e12").max(1e12, "use at most 1e12");

const alpha = z
  .number("use a number")
  .min(0.0001, "use 0.0001 or more")
  .max(0.5, "use at most 0.5")
  .default(0.05)
  .describe("Chance of a false alarm that is accepted, two-sided");
const looks = z
  .int("use a whole number")
  .min(1, "use 1 or more")
  .max(mostLooks, `use at most ${mostLooks}`)
  .default(1)
  .describe("How often the result is looked at, this time included");
const controlShare = z
  .number("use a number")
  .min(1, "use 1 or more")
  .max(99, "use at most 99")
  .default(50)
  .describe("Planned share of the control, in percent");
const power = z
  .number("use a number")
  .min(0.5, "use 0.5 or more")
  .max(0.9999, "use at most 0.9999")
  .default(0.8)
  .describe("Probability with which the change is found");
const minimumEffect = z
  .number("use a number")
  .min(-99.9, "use at least -99.9")
  .max(10_000, "use at most 10000")
  .refine((value) => Math.abs(value) >= 0.01, "use a change of at least 0.01 percent")
  .describe("The smallest change worth finding, in percent of the baseline; negative for a decrease");

const conversions = z
  .strictObject({visitors: count(1), conversions: count(0)})
  .refine((side) => side.conversions <= side.visitors, {
    path: ["conversions"],
    message: "use at most the number of visitors"
  });
const sample = z.strictObject({
  count: count(2),
  mean: amount,
  standard_deviation: amount.min(0, "use 0 or more").describe("Of the values, with n - 1 in the denominator")
});
const means = z
  .strictObject({kind: z.literal("means"), control: sample, variant: sample, alpha, looks, control_share: controlShare})
  .refine((test) => test.control.standard_deviation > 0 || test.variant.standard_deviation > 0, {
    path: ["control", "standard_deviation"],
    message: "use more than 0 on one side at least; there is nothing to test otherwise"
  });
const changedRate = "with this change the rate is not between 0 and 100; use a smaller one";

/** What can be asked about an A/B test. */
export const abTestQuestion = component(
  "AbTestQuestion",
  z
    .discriminatedUnion(
      "kind",
      [
        z.strictObject({
          kind: z.literal("proportions"),
          control: conversions,
          variant: conversions,
          alpha,
          looks,
          control_share: controlShare
        }),
        means,
        z
          .strictObject({
            kind: z.literal("sample_size_proportions"),
            baseline: z
              .number("use a number")
              .min(0.0001, "use 0.0001 or more")
              .max(99.9999, "use at most 99.9999")
              .describe("The rate without the change, in percent"),
            minimum_effect: minimumEffect,
            power,
            alpha,
            control_share: controlShare
          })
          .refine(({baseline, minimum_effect: effect}) => baseline * (1 + effect / 100) < 100, {
            path: ["minimum_effect"],
            message: changedRate
          }),
        z.strictObject({
          kind: z.literal("sample_size_means"),
          baseline: amount.min(1e-6, "use 0.000001 or more").describe("The mean without the change"),
          standard_deviation: amount.min(1e-6, "use 0.000001 or more").describe("Of the values"),
          minimum_effect: minimumEffect,
          power,
          alpha,
          control_share: controlShare
        })
      ],
      {error: "use one of proportions, means, sample_size_proportions, sample_size_means"}
    )
    .describe("The counts of a test, or what a test is planned for. Rates and effects are percentages")
);

const interval = z.object({lower: z.number().nullable(), upper: z.number().nullable()});
const warnings = z.array(
  z.object({
    code: z.enum(["split", "few_conversions", "few_values", "borderline", "peeking", "no_lift"]),
    message: z.string()
  })
);

const verdict = z.object({
  kind: z.enum(["proportions", "means"]),
  estimate: z
    .object({control: z.number(), variant: z.number(), difference: z.number(), lift: z.number().nullable()})
    .describe("Rates and lift in percent, their difference in percentage points; means in their own unit"),
  interval: z
    .object({
      level: z.number().describe("In percent; with several looks as high as `threshold` needs"),
      control: interval,
      variant: interval,
      difference: interval,
      lift: interval.nullable()
    })
    .describe("Null where an end is not known: the control is not surely above 0"),
  statistic: z.object({
    name: z.enum(["z", "t"]),
    value: z.number(),
    degrees_of_freedom: z.number().nullable()
  }),
  p_value: z.number().describe("Two-sided"),
  threshold: z
    .number()
    .describe("The p-value below which the result counts: alpha, or Pocock's level for several looks"),
  significant: z.boolean().describe("Whether p is below `threshold` and the interval of the difference is without 0"),
  false_alarm_rate: z.number().describe("Chance of a false alarm where every look is taken as the only one"),
  split_p_value: z.number().describe("Of the split into control and variant; below 0.0005 something is broken"),
  alpha: z.number(),
  looks: z.number(),
  statement: z.string(),
  warnings
});

const sampleSize = z.object({
  kind: z.enum(["sample_size_proportions", "sample_size_means"]),
  estimate: z
    .object({control: z.int(), variant: z.int(), total: z.int()})
    .describe("Visitors, or values, that each side needs"),
  baseline: z.number(),
  changed: z.number().describe("The rate in percent, or the mean, with the change"),
  power: z.number(),
  alpha: z.number(),
  statement: z.string(),
  warnings
});

export const abTestAnswer = component("AbTestAnswer", z.union([verdict, sampleSize]));
export type AbTestAnswer = z.output<typeof abTestAnswer>;
