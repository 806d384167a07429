import {z} from "zod";
import type {Route} from "./route.js";
import {components} from "./schemas/components.js";
import {isList} from "./read-query.js";

/** An OpenAPI document, version 3.1. */
export type Document = Readonly<Record<string, unknown>>;

const tags = [
  {name: "Data", description: "Figures and lists of rows"},
  {name: "Machine learning", description: "What is predicted, each beside its measured error and a plain baseline"},
  {name: "Export", description: "Files to keep"},
  {name: "Service", description: "State of the server"}
];

const description = `Figures are defined by \`/api/metrics\`. Money is in the reporting currency, rounded to its minor unit;
ratios are percentages. Days are in the shop's time zone. Every answer names its data version, and an \`ETag\` of it and
the request lets a client ask again for nothing.`;

/** The document of an API's routes, made of the schemas that validate their requests. */
export function openApiDocument(routes: readonly Route[]): Document {
  return {
    openapi: "3.1.0",
    info: {
      title: "Daybook",
      version: "1.0.0",
      description,
      license: {name: "ISC", identifier: "ISC"}
    },
    servers: [{url: "/"}],
    security: [],
    tags,
    paths: Object.fromEntries(routes.map((route) => [documentPath(route), {[route.method]: operation(route)}])),
    components: {schemas: componentSchemas(), responses: problemResponses, headers}
  };
}

/** The path with `{name}` for a part that varies. */
export function documentPath({path}: Pick<Route, "path">): string {
  return path.replace(/:(\w+)/g, "{$1}");
}

function operation(route: Route) {
  const {id, tag, summary, description: text, params, body, bodyRequired = true} = route;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(text && {description: text}),
    parameters: [
      ...Object.entries(params?.shape ?? {}).map(([name, schema]) => ({
        ...parameter(name, schema),
        in: "path",
        required: true
      })),
      ...Object.entries(route.query.shape).map(([name, schema]) => parameter(name, schema))
    ],
    ...(body && {requestBody: {required: bodyRequired, content: {"application/json": {schema: jsonSchema(body)}}}}),
    responses: responses(route)
  };
}

function parameter(name: string, type: z.core.$ZodType) {
  const {description: text, ...schema} = jsonSchema(type);
  return {
    name,
    in: "query",
    required: false,
    ...(text ? {description: text} : {}),
    ...(isList(type) && {style: "form", explode: true}),
    schema
  };
}

function responses({method, answer, type = "application/json", errors}: Route) {
  const statuses = [...new Set([400, 405, 406, 500, ...errors])].toSorted();
  return {
    200: {
      description: "The answer",
      headers: Object.fromEntries(Object.keys(headers).map((name) => [name, {$ref: `#/components/headers/${name}`}])),
      content: {[type]: {schema: jsonSchema(answer)}}
    },
    ...(method === "get" && {304: {description: "The client has this answer already"}}),
    ...Object.fromEntries(statuses.map((status) => [status, {$ref: `#/components/responses/Problem${status}`}]))
  };
}

const problems: Readonly<Record<number, string>> = {
  400: "A parameter is unknown, empty, repeated or out of range, or the body is no JSON",
  405: "The method is not allowed; `Allow` names those that are",
  406: "The client accepts none of the media types that there are",
  413: "The body is too large",
  415: "The body is of another media type",
  404: "There is no such thing",
  422: "The request is well formed and cannot be answered",
  500: "An error of the server",
  503: "The database does not answer, has no data, or too much is asked at once; `Retry-After` says when to try again"
};

const problemResponses = Object.fromEntries(
  Object.entries(problems).map(([status, text]) => [
    `Problem${status}`,
    {
      description: text,
      headers: problemHeaders(Number(status)),
      content: {"application/problem+json": {schema: {$ref: "#/components/schemas/Problem"}}}
    }
  ])
);

const headers = {
  ETag: {description: "Names the answer: data version and request", schema: {type: "string"}},
  "Server-Timing": {description: "Milliseconds by part", schema: {type: "string"}},
  "X-Request-Id": {description: "The request's id in the log", schema: {type: "string"}}
};

function problemHeaders(status: number): object {
  const requestId = {"X-Request-Id": {$ref: "#/components/headers/X-Request-Id"}};
  if (status === 405) return {...requestId, Allow: {description: "Methods that there are", schema: {type: "string"}}};
  if (status !== 503) return requestId;
  return {...requestId, "Retry-After": {description: "Seconds to wait", schema: {type: "string"}}};
}

function componentSchemas(): Record<string, unknown> {
  const {schemas} = z.toJSONSchema(components, {uri: (id) => `#/components/schemas/${id}`, io: "output"});
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** The JSON Schema of what a schema gives; a reference where it has a name. */
function jsonSchema(schema: z.core.$ZodType): Record<string, unknown> {
  const named = components.get(schema as z.ZodType);
  if (named !== undefined) return {$ref: `#/components/schemas/${named.id}`};
  return bare(z.toJSONSchema(schema, {io: "output"}));
}

function bare({$schema: _, $id: __, id: ___, ...schema}: Record<string, unknown>): Record<string, unknown> {
  return schema;
}
