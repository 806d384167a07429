export type {ModelReader} from "../../src/query/ask/answer/answer-question.js";
