import {churnAction, churnReasons} from "../../model/churn.js";
import {missing} from "../../model/dimensions.js";
import type {Text} from "../../model/text.js";
import type {AtRiskCustomer, ChurnAnswer, ChurnModel, ReasonPart} from "../../query/predictions/churn.js";
import {figureFormat} from "../figure-rows.js";
import {type Locale, axisFigure, dayText, memberLabel, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {churnModels, churnTexts as texts} from "./churn-words.js";
import {chanceText, decimal, roundMoney, shareText} from "./figures.js";

interface ChurnOptions {
  readonly locale: Locale;
}

/** How many are at risk, and what they have brought. */
export function churnFinding(answer: ChurnAnswer, {locale}: ChurnOptions): string {
  const [half] = answer.thresholds;
  return texts.risk[locale.language]
    .replace("{risk}", decimal(half?.customers ?? 0, 0, locale))
    .replace("{active}", decimal(answer.active, 0, locale))
    .replace("{days}", String(answer.churn_days))
    .replace("{day}", dayText(answer.as_of_day, locale))
    .replace("{value}", shortFigure(half?.lifetime_value ?? 0, "currency", locale));
}

/** How well those who left were told from those who stayed, beside the baseline. */
export function churnTrust({churn_model: model, model_metrics: measured}: ChurnAnswer, {locale}: ChurnOptions): string {
  const text = trustText(model, measured)[locale.language];
  return text
    .replace("{model}", churnModels[model][locale.language])
    .replace("{customers}", decimal(measured.customers, 0, locale))
    .replace("{auc}", chanceText(measured.auc, locale))
    .replace("{baseline}", churnModels[measured.baseline][locale.language])
    .replace("{baselineAuc}", chanceText(measured.baseline_auc, locale));
}

function trustText(model: ChurnModel, {holdout, auc, baseline}: ChurnAnswer["model_metrics"]): Text {
  if (holdout === null) return texts.unmeasured;
  if (auc === null) return texts.untested;
  return model === baseline ? texts.trustAlone : texts.trust;
}

/** On whom it was tested and every measure of it, beside the baseline. */
export function churnDetails(
  {churn_model: model, model_metrics: measured}: ChurnAnswer,
  {locale}: ChurnOptions
): string {
  const {language} = locale;
  const text = measured.holdout === null ? texts.unmeasured : texts.details;
  return text[language]
    .replace("{model}", churnModels[model][language])
    .replace("{customers}", decimal(measured.customers, 0, locale))
    .replace("{kind}", measured.holdout === null ? "" : texts[measured.holdout][language])
    .replace("{tested}", dayText(measured.tested_at, locale))
    .replace("{churned}", shareText(measured.churned, locale))
    .replace("{loss}", decimal(measured.log_loss, 3, locale))
    .replace("{auc}", decimal(measured.auc, 3, locale))
    .replace("{baseline}", churnModels[measured.baseline][language])
    .replace("{baselineLoss}", decimal(measured.baseline_log_loss, 3, locale))
    .replace("{baselineAuc}", decimal(measured.baseline_auc, 3, locale));
}

/** Active customers and those at risk, by segment. */
export function churnSegments({segments}: ChurnAnswer, {locale}: ChurnOptions): HTMLElement {
  const {language} = locale;
  const label = (segment: string | null) => memberLabel("rfm_segment", segment ?? missing, locale);
  const rows = segments.toSorted((a, b) => b.lifetime_value_at_risk - a.lifetime_value_at_risk);
  const [most] = rows;
  const count = figureFormat("count", locale);
  const money = roundMoney(
    rows.map((row) => row.lifetime_value_at_risk),
    locale
  );
  return tableFigure({
    title:
      most && most.at_risk > 0
        ? texts.segmentsTitle[language]
            .replace("{segment}", label(most.rfm_segment))
            .replace("{risk}", count(most.at_risk))
            .replace("{value}", shortFigure(most.lifetime_value_at_risk, "currency", locale))
        : texts.noneTitle[language],
    locale,
    data: {
      columns: [
        {name: "rfm_segment", label: texts.segment[language]},
        {name: "customers", label: texts.customers[language], format: count},
        {name: "at_risk", label: texts.atRisk[language], format: count},
        {name: "mean_probability", label: texts.mean[language], format: (value) => chanceText(value, locale)},
        {
          name: "lifetime_value_at_risk",
          label: texts.valueAtRisk[language],
          format: money
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
  const values = shown.map((customer) => customer.lifetime_value);
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const row = (customer: AtRiskCustomer) => [
    customer.churn_probability,
    customer.days_since_last_purchase,
    customer.lifetime_value,
    memberLabel("rfm_segment", customer.rfm_segment ?? missing, locale),
    mainReasons(customer.reasons, locale),
    churnAction(customer.action.approach, customer.action.reason)[language]
  ];
  return tableFigure({
    title: texts.listTitle[language]
      .replace("{count}", String(shown.length))
      .replace("{value}", shortFigure(total, "currency", locale)),
    locale,
    data: {
      columns: [
        ...(named ? [{name: "customer_id", label: texts.customer[language]}] : []),
        {name: "churn_probability", label: texts.probability[language], format: (value) => chanceText(value, locale)},
        {name: "days_since_last_purchase", label: texts.away[language], format: figureFormat("count", locale)},
        {name: "lifetime_value", label: texts.value[language], format: roundMoney(values, locale)},
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

/** The two reasons that raise the risk most, each with the customer's own figure. */
function mainReasons(reasons: readonly ReasonPart[], locale: Locale): string {
  const raising = reasons
    .filter(({feature, contribution}) => feature !== null && contribution > 0)
    .toSorted((a, b) => b.contribution - a.contribution)
    .slice(0, 2);
  return raising.map((part) => reasonText(part, locale)).join("; ") || "–";
}

function reasonText({feature, value}: ReasonPart, locale: Locale): string {
  const {label, unit} = churnReasons[feature!];
  const text = label[locale.language];
  if (value === null) return text;
  if (typeof value === "string") return `${text}: ${value}`;
  if (unit === "money") return `${text}: ${shortFigure(value, "currency", locale)}`;
  if (unit === "percent") return `${text}: ${axisFigure(value, "percent", locale)}`;
  return `${text}: ${value.toLocaleString(locale.language, {maximumFractionDigits: unit === "products" ? 1 : 0})}`;
}

/** Every model that was tried, on the same customers. */
export function churnCandidates({models, churn_model: chosen}: ChurnAnswer, {locale}: ChurnOptions): HTMLElement {
  const {language} = locale;
  const rows = models.toSorted((a, b) => (a.log_loss ?? Infinity) - (b.log_loss ?? Infinity));
  return tableFigure({
    title: texts.tried[language]
      .replace("{count}", String(models.length))
      .replace("{model}", churnModels[chosen][language]),
    locale,
    data: {
      columns: [
        {name: "model", label: texts.model[language]},
        {name: "log_loss", label: texts.loss[language], format: (value) => decimal(value, 3, locale)},
        {name: "auc", label: texts.auc[language], format: (value) => decimal(value, 3, locale)}
      ],
      rows: rows.map(({model, log_loss: loss, auc}) => [churnModels[model][language], loss, auc]),
      statement: null
    },
    name: "churn-models"
  });
}
