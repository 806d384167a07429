import {Ajv2020, type ValidateFunction} from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import {openApiDocument} from "../../api/openapi.js";
import {routes} from "../../api/routes/index.js";

const document = openApiDocument(routes);
const ajv = new Ajv2020({strict: true, strictSchema: false, allowUnionTypes: true, allErrors: true});
ajvFormats.default(ajv);
ajv.addSchema(document, "openapi.json");
const compiled = new Map<string, ValidateFunction>();

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

/** Throws where an answer is not what the OpenAPI document says; answers with no JSON and unknown paths pass. */
export function checkAnswer({method, path, status, type, body}: WireAnswer): void {
  const media = type?.split(";")[0];
  const operation = `${method} ${path}`;
  if (!routes.some((route) => `${route.method} ${route.path}` === operation) || !media?.endsWith("json")) return;
  const validate = validator(method, path, status, media);
  if (!validate(body)) throw new Error(`${operation} ${status}: ${ajv.errorsText(validate.errors)}`);
}

function validator(method: string, path: string, status: number, media: string): ValidateFunction {
  const pointer = ["paths", path, method, "responses", String(status)].map(escape).join("/");
  const shared = `components/responses/Problem${status}`;
  const schema = `openapi.json#/${status === 200 ? pointer : shared}/content/${escape(media)}/schema`;
  const known = compiled.get(schema) ?? ajv.compile({$ref: schema});
  compiled.set(schema, known);
  return known;
}

function escape(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
