import {existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

export interface NewPage {
  /** The page's path: lower case words with hyphens between them. */
  readonly name: string;
  /** The page that is copied. */
  readonly from: string;
}

/**
 * Forks a page: its file under a new name and title, the questions that it asks under a name of their own, and an entry
 * in the sidebar.
 * @param project the project's folder
 * @returns the files that were made or changed
 * @throws {Error} where the name cannot be one, is taken, or there is no page to copy; nothing is written then
 */
export function newPage(project: string, {name, from}: NewPage): string[] {
  const pages = join(project, "src");
  const taken = (page: string) => existsSync(join(pages, `${page}.md`));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`invalid name: ${name}; use lower case words with hyphens between them`);
  if (taken(name) || existsSync(join(pages, name))) throw new Error(`${name} is taken; choose another name`);
  if (!taken(from)) throw new Error(`there is no page ${from}; use one of ${pageNames(pages).join(", ")}`);
  const title = titleOf(name);
  const text = readFileSync(join(pages, `${from}.md`), "utf8");
  const page = text.replace(/^title: .*$/m, `title: ${title}`).replace(/^# .*$/m, `# ${title}`);
  const files = {
    ...forkQuestions(project, {name, page}),
    "observablehq.config.ts": addEntry(readFileSync(join(project, "observablehq.config.ts"), "utf8"), {name, title})
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(project, path), content);
  return Object.keys(files);
}

function pageNames(pages: string): string[] {
  return readdirSync(pages)
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -3))
    .sort();
}

/** `returns-by-day` is `Returns by day`. */
function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The page, and the questions of the page that it was copied from, which become its own; none where it has none. */
function forkQuestions(
  project: string,
  {name, page}: {readonly name: string; readonly page: string}
): Readonly<Record<string, string>> {
  const path = join("src", "query", "questions");
  const imported = /^import \{(\w+)\} from "\.\/query\/questions\/([\w-]+)\.js";$/m.exec(page);
  if (imported === null) return {[join("src", `${name}.md`)]: page};
  const [, old = "", file = ""] = imported;
  const own = `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Questions`;
  const rename = (text: string) => text.replaceAll(new RegExp(`\\b${old}\\b`, "g"), own);
  const index = readFileSync(join(project, path, "index.ts"), "utf8");
  return {
    [join("src", `${name}.md`)]: rename(page)
      .replace(`./query/questions/${file}.js`, `./query/questions/${name}.js`)
      .replaceAll(`./data/shop/${file}.json`, `./data/shop/${name}.json`),
    [join(path, `${name}.ts`)]: rename(readFileSync(join(project, path, `${file}.ts`), "utf8")),
    [join(path, "index.ts")]: index
      .replace(/^import /m, `import {${own}} from "./${name}.js";\nimport `)
      .replace(/\n\};\n*$/, `,\n  ${name.includes("-") ? JSON.stringify(name) : name}: ${own}\n};\n`)
  };
}

/** An entry before those that close the sidebar. */
function addEntry(config: string, {name, title}: {name: string; title: string}): string {
  const place = /^( *)\{name: words\.metrics\[language\].*$/m;
  if (!place.test(config)) throw new Error("observablehq.config.ts has no list of pages that ends as it should");
  return config.replace(place, (line, space: string) => `${space}{name: "${title}", path: "/${name}"},\n${line}`);
}
