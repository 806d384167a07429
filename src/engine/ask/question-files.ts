import {FileAttachment} from "observablehq:stdlib";
import type {SitePredictions} from "../../query/predictions/predicted.js";
import type {QuestionNames} from "../../query/snapshot.js";

let predictions: Promise<SitePredictions> | undefined;

/** The files of this site that questions need beside those of every page. */
export const questionFiles = {
  names: async () => (await FileAttachment("../../data/shop/question-names.json").json()) as QuestionNames,
  predictions: () =>
    (predictions ??= FileAttachment("../../data/shop/predictions.json").json() as Promise<SitePredictions>)
};
