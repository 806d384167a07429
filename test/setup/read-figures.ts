import type {Page} from "playwright-core";

/** The rows behind a figure as its menu saves them. */
export interface SavedFigure {
  readonly title: string;
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Saves the CSV of every figure of a page through its menu, and reads the files. */
export async function readFigures(page: Page): Promise<SavedFigure[]> {
  const saved = await page.evaluate(async () => {
    const blobs: Blob[] = [];
    const [createObjectURL, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    const names: string[] = [];
    URL.createObjectURL = (blob) => (blobs.push(blob as Blob), "blob:nothing");
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    const titles: string[] = [];
    for (const figure of document.querySelectorAll("figure.chart")) {
      const button = [...figure.querySelectorAll("button")].find(({textContent}) => textContent === "CSV");
      if (!button) continue;
      titles.push(figure.querySelector("h2")?.textContent ?? "");
      button.click();
    }
    Object.assign(URL, {createObjectURL});
    HTMLAnchorElement.prototype.click = click;
    const texts = await Promise.all(blobs.map((blob) => blob.text()));
    return texts.map((text, i) => ({text, name: names[i]!, title: titles[i]!}));
  });
  return saved.map(({text, name, title}) => ({title, name: name.replace(/\.csv$/, ""), rows: parseCsv(text)}));
}

/** The rows of a CSV file by the names in its first line, RFC 4180. */
export function parseCsv(text: string): Record<string, string>[] {
  const records: string[][] = [[""]];
  let quoted = false;
  const plain = text.replace(/^\uFEFF/, "");
  for (let i = 0; i < plain.length; ++i) {
    const [letter, record] = [plain[i]!, records.at(-1)!];
    if (letter === '"' && quoted && plain[i + 1] === '"') record[record.length - 1] += plain[++i]!;
    else if (letter === '"') quoted = !quoted;
    else if (letter === "," && !quoted) record.push("");
    else if (letter === "\n" && !quoted) records.push([""]);
    else if (letter !== "\r" || quoted) record[record.length - 1] += letter;
  }
  const [head, ...rows] = records.filter((record) => record.length > 1 || record[0] !== "");
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i] ?? ""])));
}
