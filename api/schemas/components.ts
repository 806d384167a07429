import {z} from "zod";

/** The schemas that the OpenAPI document names. */
export const components = z.registry<{id: string}>();

/** Gives a schema a name of its own in the OpenAPI document. */
export function component<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  components.add(schema, {id});
  return schema;
}
