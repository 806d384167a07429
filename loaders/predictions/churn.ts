import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import type {ChurnAnswer, ChurnModel} from "../../src/query/predictions/churn.js";
import {type LabelledRows, readChannels} from "./churn-features.js";
import {activeCustomers, listAtRisk, summarise} from "./churn-list.js";
import {measureChurn, varies} from "./churn-measure.js";
import {type FittedChurn, fitChurn} from "./churn-models.js";
import {readFacts, scoreCustomers} from "./churn-scores.js";
import {
  type ChurnTime,
  churnTime,
  forCalibration,
  forTraining,
  leavers,
  readTraining,
  takeRows
} from "./churn-training.js";
import type {Outcome, PredictionTask} from "./task.js";

/** Customers from whom it can be said who leaves, at least. */
const fewest = 20;

/** Customers at risk that a page lists. */
const shown = 100;

/** Who will not order again within the churn days, and why. */
export const churn: PredictionTask<Record<string, never>, ChurnAnswer> = {
  name: "churn",
  version: 1,
  defaults: [{}],
  forPages: (answer) => ({...answer, data: answer.data.slice(0, shown)}),
  async run(engine) {
    const time = churnTime(engine.shop);
    const channels = await readChannels(engine, time.cutoffs.at(-1)!);
    const snapshots = await readTraining(engine, time, channels);
    checkCustomers(snapshots);
    const measured = measureChurn(snapshots, time);
    const fitted = fitFinal(measured.churn_model, snapshots);
    return answerOf(engine, {time, channels, measured, fitted});
  }
};

function checkCustomers(snapshots: readonly LabelledRows[]): void {
  const all = takeRows(snapshots, () => true);
  const left = leavers(all);
  const kinds = Math.min(left, all.labels.length - left);
  if (snapshots[0]!.labels.length < fewest || kinds === 0)
    throw new TooLittleData("customers", {needed: fewest, found: kinds === 0 ? 0 : snapshots[0]!.labels.length});
}

/** Learns from the newest days, too. Few customers are learned from and calibrated with alike. */
function fitFinal(model: ChurnModel, snapshots: readonly LabelledRows[]): FittedChurn {
  const training = takeRows(snapshots, forTraining);
  const calibration = takeRows(snapshots, forCalibration);
  const all = takeRows(snapshots, () => true);
  return varies(training) && varies(calibration) ? fitChurn(model, training, calibration) : fitChurn(model, all, all);
}

interface Learned {
  readonly time: ChurnTime;
  readonly channels: readonly string[];
  readonly measured: ReturnType<typeof measureChurn>;
  readonly fitted: FittedChurn;
}

async function answerOf(
  engine: DuckdbEngine,
  {time: {lastDay, churnDays}, channels, measured, fitted}: Learned
): Promise<Outcome<ChurnAnswer>> {
  const options = {cutoff: lastDay, churnDays, channels};
  const scored = await scoreCustomers(engine, fitted, options);
  const facts = await readFacts(engine);
  const active = activeCustomers(scored, facts, churnDays);
  const {churn_model: model, chosen_by: chosenBy, model_metrics: metrics, models} = measured;
  return {
    answer: {
      churn_model: model,
      chosen_by: chosenBy,
      churn_days: churnDays,
      as_of_day: lastDay,
      model_metrics: {...metrics, calibrated_by: fitted.calibratedBy},
      models,
      scored: scored.keys.length,
      active: active.length,
      ...summarise(active),
      data: await listAtRisk(engine, active, {...options, fitted})
    },
    churn: Array.from(
      scored.keys,
      (key, i) => [facts.get(key)!.id, Number(scored.probabilities[i]!.toFixed(4))] as const
    )
  };
}
