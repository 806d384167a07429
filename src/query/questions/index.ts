import type {Questions} from "../question.js";
import {channelQuestions} from "./channels.js";
import {customerQuestions} from "./customers.js";
import {geographyQuestions} from "./geography.js";
import {insightQuestions} from "./insights.js";
import {trendQuestions} from "./trends.js";
import {overviewQuestions} from "./overview.js";
import {productQuestions} from "./products.js";

/** The questions of every page whose first answers come with the site, in a file of the page's name. */
export const pageQuestions: Readonly<Record<string, Questions>> = {
  overview: overviewQuestions,
  trends: trendQuestions,
  channels: channelQuestions,
  customers: customerQuestions,
  geography: geographyQuestions,
  insights: insightQuestions,
  products: productQuestions
};
