import type {Version} from "../db/engine.js";
import type {Settings} from "../src/model/settings.js";
import type {Meta} from "./schemas/answer.js";

/** What an answer says of the data that it was read from. */
export function metaOf({dataVersion, asOf}: Version, {currency, timezone}: Settings): Meta {
  return {as_of: asOf, data_version: dataVersion, currency, timezone};
}
