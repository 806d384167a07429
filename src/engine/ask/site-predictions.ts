import type {PredictionName} from "../../model/predictions.js";
import type {AskedPredictions, PredictionParameters} from "../../query/ask/answer/predicted-answer.js";
import type {ForecastAnswer} from "../../query/predictions/forecast.js";
import type {Outcome, SitePredictions} from "../../query/predictions/predicted.js";
import type {RecommendationsAnswer} from "../../query/predictions/recommendations.js";

/** The predictions that a site was published with: those by default, and what goes with its best sellers. */
export function sitePredictions(read: () => Promise<SitePredictions>): AskedPredictions {
  return {
    predict: async (name, parameters) => fitting(name, parameters, (await read())[name] ?? []),
    recommend: async (product) => {
      const [outcome] = (await read()).recommendations ?? [];
      if (outcome === undefined) return null;
      if (outcome.refusal) return {refusal: outcome.refusal};
      const {best_sellers: known} = outcome.answer as RecommendationsAnswer;
      const answer = known.find(({product_id: id}) => id === product);
      return answer === undefined ? null : {answer};
    }
  };
}

/** The outcome that was made with the parameters; null where the site has another one only. */
function fitting(
  name: PredictionName,
  parameters: PredictionParameters | undefined,
  outcomes: readonly Outcome[]
): Outcome | null {
  if (name === "forecast") return forecastOf(parameters ?? {}, outcomes as readonly Outcome<ForecastAnswer>[]);
  if (name === "clustering" && (parameters?.n_clusters ?? null) !== null)
    return outcomes.find((outcome) => clustersOf(outcome) === parameters!.n_clusters) ?? null;
  return outcomes[0] ?? null;
}

function forecastOf(
  {metric = "revenue", days_ahead: days = 90}: PredictionParameters,
  outcomes: readonly Outcome<ForecastAnswer>[]
): Outcome | null {
  return (
    outcomes.find(({answer}) => answer?.metric === metric && answer.forecast.length === days) ??
    outcomes.find(({refusal}) => refusal !== undefined) ??
    null
  );
}

function clustersOf({answer}: Outcome): unknown {
  return (answer as {n_clusters?: unknown} | undefined)?.n_clusters;
}
