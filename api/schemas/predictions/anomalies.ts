import {z} from "zod";
import {answerDay, meta} from "../answer.js";
import {component} from "../components.js";

const member = z.object({
  member: z.string().nullable().describe("Null for all others together"),
  name: z.string().nullable().describe("A product's name"),
  revenue: z.number(),
  expected_revenue: z.number().describe("Its usual share of what was expected of the day"),
  difference: z.number(),
  share: z.number().nullable().describe("Of the day's difference, in percent; all members add up to 100")
});

const driver = z.object({
  dimension: z.enum(["country", "category", "traffic_source", "device_type", "product_id"]),
  members: z.array(member).describe("The three that made the most of the difference, and all others")
});

const anomalousDay = z.object({
  date: answerDay,
  revenue: z.number(),
  orders: z.int(),
  expected_revenue: z.number().describe("By the days around it, the weekday, and the same day of another year"),
  expected_orders: z.number(),
  score: z.number().min(0).max(1).describe("Higher is more unusual"),
  rank: z.number().describe("Share of all days of the history that are at least as unusual"),
  distance: z.number().describe("Robust standard deviations that revenue or orders are off"),
  severity: z
    .enum(["low", "medium", "high", "critical"])
    .describe("By distance: low from 3 on, medium from 4, high from 6, critical from 9"),
  direction: z.enum(["above", "below"]),
  made_by: z.enum(["orders", "order value"]).describe("Whether the number of orders was unusual, or their value"),
  drivers: z.array(driver).describe("Who made the difference; the dimension first in which one member stands out most")
});

export const anomaliesAnswer = component(
  "Anomalies",
  z.object({
    data: z.array(anomalousDay).describe("The newest first; none where no day is far from what was to be expected"),
    contamination: z.number().describe("Share of the most unusual days that was looked at"),
    days_back: z.int(),
    days: z.int().describe("Days of the history, of which the contamination is a share"),
    model: z.enum(["isolation forest", "distance", "trailing distance"]),
    model_metrics: z
      .object({
        changed_days: z.int(),
        found: z.number().describe("Percent of the changed days among as many of the highest score"),
        baseline_found: z.number().describe("The same by the distance from the mean of the 28 days before")
      })
      .describe("Measured on days that were changed on purpose"),
    meta
  })
);
