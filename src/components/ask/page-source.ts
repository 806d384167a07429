import type {AskedChart, AskedQuery} from "../../query/ask/reading.js";

/** What a page of its own is made of. */
export interface AskedPage {
  readonly title: string;
  readonly interpretation: string;
  readonly query: AskedQuery;
  readonly chart: AskedChart;
}

/**
 * The source of a page that asks a query anew at every visit: markdown for Observable Framework. Texts of the question
 * are written so that neither markdown nor a cell can be made of them.
 */
export function pageSource({title, interpretation, query, chart}: AskedPage): string {
  const name = plain(title).slice(0, 80) || "Question";
  return `---
title: ${JSON.stringify(name)}
---

\`\`\`js
import {openAsked} from "./components/ask/open-asked.js";
\`\`\`

\`\`\`js
const asked = await openAsked(${literal({query, chart})});
\`\`\`

# ${name}

<p>\${asked.sentence}</p>

${plain(interpretation)}.

\${resize((width) => asked.figure({width}))}

<p class="caveat">\${asked.note}</p>
`;
}

/** The name of the file of a page. */
export function pageName(title: string): string {
  const ascii = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  const name = words.join("-").slice(0, 40).replace(/-$/, "");
  return /^[a-z]/.test(name) ? name : `question${name && `-${name}`}`;
}

/** A text on one line, without the marks that markdown, HTML and cells are made of. */
function plain(text: string): string {
  return text
    .replace(/[`$<>{}[\]*_#\\|~&!]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** JSON within a cell: nothing in it can end the block. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("`", String.raw`\u0060`)
    .replaceAll("<", String.raw`\u003c`);
}
