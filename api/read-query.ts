import {z} from "zod";
import {type InvalidParameter, invalidParameters} from "./problem.js";
import type {ApiContext} from "./route.js";

/**
 * The parameters of a request.
 * @throws {Problem} 400 that names every parameter that is unknown, empty, repeated or out of range
 */
export function readQuery<Query extends z.ZodObject>(
  schema: Query,
  {querystring}: Pick<ApiContext, "querystring">
): z.output<Query> {
  const given = new URLSearchParams(querystring);
  const raw: Record<string, string | string[]> = {};
  const errors: InvalidParameter[] = [];
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name);
    const message = refusal(schema, name, values);
    if (message !== undefined) errors.push({parameter: name, message});
    else raw[name] = isList(schema.shape[name]!) ? values : values[0]!;
  }
  const result = schema.safeParse(raw);
  if (result.success && errors.length === 0) return result.data;
  throw invalidParameters([...errors, ...(result.error ? refusedParameters(result.error) : [])]);
}

function refusedParameters(error: z.ZodError): InvalidParameter[] {
  const issues = issuesOf(error).map(({parameter, message}) => ({parameter: parameter.split(".")[0]!, message}));
  return [...new Map(issues.map((issue) => [issue.parameter, issue])).values()];
}

/** The parts of a value that a schema refuses, each named by its path. */
export function issuesOf({issues}: z.ZodError): InvalidParameter[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [{parameter: pathOf(issue.path), message: issue.message}];
    return issue.keys.map((key) => ({parameter: pathOf([...issue.path, key]), message: "unknown"}));
  });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "body" : path.map(String).join(".");
}

function refusal(schema: z.ZodObject, name: string, values: readonly string[]): string | undefined {
  if (!Object.hasOwn(schema.shape, name)) return "unknown parameter";
  if (values.some((value) => value === "")) return "empty value; leave the parameter out";
  if (values.length > 1 && !isList(schema.shape[name]!)) return "given more than once";
  return undefined;
}

/** Whether a parameter may repeat. */
export function isList(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isList(schema.unwrap());
  if (schema instanceof z.ZodPipe) return isList(schema.in);
  return schema instanceof z.ZodArray;
}
