import {z} from "zod";
import {answerDay, meta} from "../answer.js";
import {component} from "../components.js";

const percent = z.number().nullable();

const day = z.object({
  date: answerDay,
  value: z.number(),
  lower_80: z.number().describe("Four of five days are to fall between this and `upper_80`"),
  upper_80: z.number(),
  lower_95: z.number().describe("19 of 20 days are to fall between this and `upper_95`"),
  upper_95: z.number()
});

const measures = z
  .object({
    mape: percent.describe("Mean absolute error in percent of each day's actual value"),
    rmse: z.number().describe("Root of the mean squared error"),
    r2: z.number().nullable().describe("Share of the variance that is explained; below 0 if the mean explains more"),
    coverage_80: z.number().describe("Percent of the days within the band of 80 %"),
    coverage_95: z.number(),
    baseline_mape: percent.describe("The same error of what the weekday had a week before"),
    mase: z.number().describe("Mean absolute error over that of the naive forecast within the history"),
    baseline_mase: z.number(),
    days: z.int().describe("Days of the holdout, which neither the choice nor the fit has seen"),
    days_left_out_of_mape: z.int().describe("Days without a sale, of which no percentage can be taken")
  })
  .describe("Errors on a holdout: the last days, forecast from those before");

export const forecastAnswer = component(
  "Forecast",
  z.object({
    metric: z.enum(["revenue", "orders"]),
    forecast: z.array(day),
    model_metrics: measures,
    model: z.string().describe("The candidate with the least error in looks back"),
    reason: z.enum(["least-error", "mean-as-good", "nothing-beats-the-baseline"]),
    candidates: z.array(z.object({model: z.string(), mase: z.number(), smape: z.number()})),
    notes: z.array(z.string()).describe("What could not be done, or was done to the data"),
    holidays_of: z.array(z.string()).describe("Countries whose holidays the models know"),
    history: z.object({start: answerDay, values: z.array(z.number())}).describe("The last days that are known"),
    backtest: z.array(day).describe("What the model would have said of the days of the holdout"),
    components: z
      .object({
        trend: z.array(z.number()),
        week: z.array(z.number()),
        year: z.array(z.number()),
        holidays: z.array(z.number())
      })
      .describe("Parts that add up to the fitted value of each day of `history`, and then of `forecast`"),
    meta
  })
);
