import {Ajv2020, type ValidateFunction} from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import {documentPath, openApiDocument} from "../../api/openapi.js";
import type {Route} from "../../api/route.js";
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
  const route = routes.find((known) => known.method === method && patternOf(known).test(path));
  if (!route || !media?.endsWith("json")) return;
  const validate = validator(method, documentPath(route), status, media);
  if (!validate(body)) throw new Error(`${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}`);
}

/** The paths that a route answers to. */
function patternOf({path}: Route): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`);
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
