import {readQuestion} from "../../src/query/ask/read-question.js";
import {describeQuery} from "../../src/query/ask/say/describe.js";
import type {Grammar} from "./answer-question.js";

/** Reads questions without a model or a network. */
export const grammar: Grammar = {read: readQuestion, describe: describeQuery};
