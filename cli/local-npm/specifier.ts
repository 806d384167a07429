/** `name@version/path` taken apart; `@scope/name` is one name. */
export interface Specifier {
  readonly name: string;
  readonly version: string | undefined;
  /** Without a leading slash; empty for the package itself. */
  readonly path: string;
}

/**
 * Takes apart a package specifier.
 * @throws {Error} where it is none
 */
export function parseSpecifier(text: string): Specifier {
  const match = /^((?:@[^/]+\/)?[^/@]+)(?:@([^/]+))?(?:\/(.*))?$/.exec(text);
  if (!match) throw new Error(`invalid package specifier: ${text}`);
  return {name: match[1]!, version: match[2], path: match[3] ?? ""};
}
