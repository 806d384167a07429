import {type ChurnReason, churnAction, churnReasons, otherReasonsLabel} from "../../model/churn.js";
import {missing} from "../../model/dimensions.js";
import type {AtRiskCustomer, ChurnAnswer, ReasonPart} from "../../query/predictions/churn.js";
import {figureFormat} from "../figure-rows.js";
import {type Locale, dayText, exactFigure, memberLabel, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {churnModels, churnTexts as texts} from "./churn-words.js";

interface ChurnOptions {
  readonly locale: Locale;
}

/** How many are at risk, what they have brought, and how far that can be trusted. */
export function churnProse(answer: ChurnAnswer, {locale}: ChurnOptions): string {
  const {language} = locale;
  const {model_metrics: measured, churn_model: model} = answer;
  const [half] = answer.thresholds;
  const number = (value: number | null, digits = 0) =>
    value === null ? "–" : value.toLocaleString(language, {maximumFractionDigits: digits});
  const risk = texts.risk[language]
    .replace("{risk}", number(half?.customers ?? 0))
    .replace("{active}", number(answer.active))
    .replace("{days}", String(answer.churn_days))
    .replace("{day}", dayText(answer.as_of_day, locale))
    .replace("{value}", exactFigure(half?.lifetime_value ?? 0, "currency", locale));
  const text = measured.holdout === null ? texts.unmeasured : texts.measured;
  const trust = text[language]
    .replace("{model}", churnModels[model][language])
    .replace("{customers}", number(measured.customers))
    .replace("{kind}", measured.holdout === null ? "" : texts[measured.holdout][language])
    .replace("{tested}", dayText(measured.tested_at, locale))
    .replace("{churned}", measured.churned === null ? "–" : shortFigure(100 * measured.churned, "percent", locale))
    .replace("{loss}", number(measured.log_loss, 3))
    .replace("{auc}", number(measured.auc, 3))
    .replace("{baseline}", churnModels[measured.baseline][language])
    .replace("{baselineLoss}", number(measured.baseline_log_loss, 3))
    .replace("{baselineAuc}", number(measured.baseline_auc, 3));
  return `${risk} ${trust}`;
}

/** Active customers and those at risk, by segment. */
export function churnSegments({segments}: ChurnAnswer, {locale}: ChurnOptions): HTMLElement {
  const {language} = locale;
  const label = (segment: string | null) => memberLabel("rfm_segment", segment ?? missing, locale);
  const rows = segments.toSorted((a, b) => b.at_risk - a.at_risk);
  const [most] = rows;
  const count = figureFormat("count", locale);
  return tableFigure({
    title:
      most && most.at_risk > 0
        ? texts.segmentsTitle[language].replace("{segment}", label(most.rfm_segment))
        : texts.noneTitle[language],
    locale,
    data: {
      columns: [
        {name: "rfm_segment", label: texts.segment[language]},
        {name: "customers", label: texts.customers[language], format: count},
        {name: "at_risk", label: texts.atRisk[language], format: count},
        {name: "mean_probability", label: texts.mean[language], format: percentOf(locale)},
        {
          name: "lifetime_value_at_risk",
          label: texts.valueAtRisk[language],
          format: figureFormat("currency", locale)
        }
      ],
      rows: rows.map((row) => [
        label(row.rfm_segment),
        row.customers,
        row.at_risk,
        row.mean_probability,
        row.lifetime_value_at_risk
      ]),
      statement: null
    },
    name: "churn-by-segment"
  });
}

/** The customers most likely to leave, each with the reasons and what to do; without ids where the site does not tell them. */
export function churnList({data}: ChurnAnswer, {locale}: ChurnOptions): HTMLElement {
  const {language} = locale;
  const shown = data.slice(0, 100);
  const named = shown.every((customer) => (customer.customer_id as string | undefined) !== undefined);
  const row = (customer: AtRiskCustomer) => [
    customer.churn_probability,
    customer.days_since_last_purchase,
    customer.lifetime_value,
    memberLabel("rfm_segment", customer.rfm_segment ?? missing, locale),
    mainReasons(customer.reasons, locale),
    churnAction(customer.action.approach, customer.action.reason)[language]
  ];
  return tableFigure({
    title: texts.listTitle[language].replace("{count}", String(shown.length)),
    locale,
    data: {
      columns: [
        ...(named ? [{name: "customer_id", label: texts.customer[language]}] : []),
        {name: "churn_probability", label: texts.probability[language], format: percentOf(locale)},
        {name: "days_since_last_purchase", label: texts.away[language], format: figureFormat("count", locale)},
        {name: "lifetime_value", label: texts.value[language], format: figureFormat("currency", locale)},
        {name: "rfm_segment", label: texts.segment[language]},
        {name: "reasons", label: texts.reason[language]},
        {name: "recommended_action", label: texts.action[language]}
      ],
      rows: shown.map((customer) => [...(named ? [customer.customer_id] : []), ...row(customer)]),
      statement: null
    },
    name: "customers-at-risk",
    most: 100,
    caveat: named ? undefined : texts.withoutIds[language]
  });
}

function percentOf(locale: Locale): (value: unknown) => string {
  return (value) => shortFigure(100 * (value as number), "percent", locale);
}

/** The two reasons that raise the risk most. */
function mainReasons(reasons: readonly ReasonPart[], {language}: Locale): string {
  const label = (feature: ChurnReason | null) =>
    (feature === null ? otherReasonsLabel : churnReasons[feature].label)[language];
  return reasons
    .filter(({contribution}) => contribution > 0)
    .toSorted((a, b) => b.contribution - a.contribution)
    .slice(0, 2)
    .map(({feature}) => label(feature))
    .join("; ");
}
