declare module "pg-cursor" {
  import type {Submittable} from "pg";

  /** Reads the rows of a statement some at a time. */
  export default class Cursor implements Submittable {
    constructor(text: string, values: readonly unknown[], config: {rowMode: "array"; types: object});
    submit: Submittable["submit"];
    read(rows: number): Promise<(string | null)[][]>;
    close(): Promise<void>;
  }
}
