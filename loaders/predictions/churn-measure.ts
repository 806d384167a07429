import {auc, calibrationTable, logLoss} from "../../ml/scores.js";
import type {ChurnAnswer, ChurnMetrics, ChurnModel} from "../../src/query/predictions/churn.js";
import type {LabelledRows} from "./churn-features.js";
import {type FittedChurn, type Labelled, churnModels, fitChurn} from "./churn-models.js";
import {type ChurnTime, enough, forCalibration, forTraining, leavers, suffices, takeRows} from "./churn-training.js";
import {round} from "./round.js";

/** The model to use, and how well each did. */
export type Measured = Pick<ChurnAnswer, "churn_model" | "chosen_by" | "model_metrics" | "models">;

interface Split {
  readonly holdout: "later days" | "other customers";
  readonly training: Labelled;
  readonly calibration: Labelled;
  /** Customers who had ordered within the last two churn times. */
  readonly test: Labelled;
}

/** Tries every model on what it has not seen, and chooses the one of the least log loss. */
export function measureChurn(snapshots: readonly LabelledRows[], {churnDays, cutoffs}: ChurnTime): Measured {
  const split = splitOf(snapshots, churnDays);
  const tested = {tested_at: cutoffs[0]!, customers: split.test.labels.length, churned: shareOf(split.test)};
  const models = suffices(split.training) ? churnModels : (["recency"] as const);
  const tried = tryable(split) ? models.map((model) => ({model, ...tryModel(model, split)})) : [];
  const [best] = tried.toSorted((a, b) => a.log_loss! - b.log_loss!);
  const baseline = tried.find(({model}) => model === "recency");
  const {model = "recency", calibratedBy = null, ...metrics} = best ?? {...unmeasured};
  return {
    churn_model: model,
    chosen_by: models.length > 1 && best ? "log loss" : "too little data",
    model_metrics: {
      ...metrics,
      holdout: best ? split.holdout : null,
      ...tested,
      calibrated_by: calibratedBy,
      baseline: "recency",
      baseline_log_loss: baseline?.log_loss ?? null,
      baseline_auc: baseline?.auc ?? null
    },
    models: tried.map(({calibratedBy: _, ...each}) => each)
  };
}

const unmeasured: ChurnMetrics & {model?: ChurnModel; calibratedBy?: FittedChurn["calibratedBy"]} = {
  auc: null,
  log_loss: null,
  calibration: []
};

/** Later days are the harder test, so they are it where there are some; what was learned ends where they begin. */
function splitOf([newest, ...older]: readonly LabelledRows[], churnDays: number): Split {
  const active = ({recency}: LabelledRows, row: number) => recency[row]! < 2 * churnDays;
  if (older.length > 0)
    return {
      holdout: "later days",
      training: takeRows(older, forTraining),
      calibration: takeRows(older, forCalibration),
      test: takeRows([newest!], active)
    };
  const fold = (...numbers: number[]) => takeRows([newest!], ({folds}, row) => numbers.includes(folds[row]!));
  return {
    holdout: "other customers",
    training: fold(0, 1, 2),
    calibration: fold(4),
    test: takeRows([newest!], (rows, row) => rows.folds[row] === 3 && active(rows, row))
  };
}

/** Whether there is something to learn and something to test. */
function tryable({training, calibration, test}: Split): boolean {
  return [training, calibration].every(varies) && test.labels.length >= enough.ofEach;
}

/** Whether some left and some did not. */
export function varies(rows: Labelled): boolean {
  const left = leavers(rows);
  return left > 0 && left < rows.labels.length;
}

function tryModel(model: ChurnModel, {training, calibration, test}: Split) {
  const fitted = fitChurn(model, training, calibration);
  const probabilities = fitted.probabilities(fitted.scores(test.rows));
  const area = auc(probabilities, test.labels);
  return {
    calibratedBy: fitted.calibratedBy,
    auc: Number.isNaN(area) ? null : round(area, 4),
    log_loss: round(logLoss(probabilities, test.labels), 4),
    calibration: calibrationTable(probabilities, test.labels).map(({count, predicted, observed}) => ({
      count,
      predicted: round(predicted, 4),
      observed: round(observed, 4)
    }))
  };
}

function shareOf(rows: Labelled): number | null {
  return rows.labels.length === 0 ? null : round(leavers(rows) / rows.labels.length, 4);
}
