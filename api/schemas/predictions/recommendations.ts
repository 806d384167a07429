import {z} from "zod";
import {meta} from "../answer.js";
import {component} from "../components.js";

const recommended = z.object({
  product_id: z.string(),
  product_name: z.string().nullable(),
  category: z.string().nullable(),
  score: z.number().min(0).max(100).describe("Similarity in percent, by which the list is ranked"),
  lift: z.number().describe("Above 1: bought together more often than by chance"),
  support: z.number().describe("Percent of all baskets that hold both"),
  confidence: z.number().describe("Percent of the baskets with the product asked about that hold this one too"),
  together: z.int().describe("Baskets that hold both")
});

export const recommendationsAnswer = component(
  "Recommendations",
  z.object({
    product_id: z.string(),
    product_name: z.string().nullable(),
    recommendations: z.array(recommended),
    note: z
      .enum(["never sold", "sold once", "never with another"])
      .nullable()
      .describe("Why there are few recommendations or none"),
    model: z.enum(["cosine", "ease"]).describe("What ranks: the better of two on later baskets"),
    basis: z.enum(["orders", "customers"]).describe("What a basket is: an order, or all that a customer bought"),
    model_metrics: z.object({
      trials: z.int().describe("Later baskets on which it was tried"),
      hit_rate_10: z
        .number()
        .nullable()
        .describe("How often another product of a later basket was among the ten that were named, in percent"),
      baseline_hit_rate_10: z.number().nullable().describe("The same for the ten best sellers")
    }),
    meta
  })
);
