/** What Observable Framework's browser library gives to modules. */
declare module "observablehq:stdlib" {
  /** A file of the site; the argument must be a literal, which Framework reads while it builds. */
  export function FileAttachment(name: string): {
    readonly href: string;
    /** Bytes, where the build has noted them. */
    readonly size?: number;
    json(): Promise<unknown>;
  };
}
