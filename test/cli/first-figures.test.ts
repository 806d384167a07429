import {expect, it} from "vitest";
import {cellScript, emptied, fill} from "../../cli/site/first-figures/html.js";

const loading = "<observablehq-loading></observablehq-loading>";
const built = [
  `<h1><a>${loading}<!--:0a0a0a0a:--></a></h1>`,
  `<p>${loading}<!--:0b0b0b0b:--></p>`,
  `<div class="observablehq observablehq--block"><!--:0c0c0c0c:--></div>`,
  `<p>${loading}<!--:0d0d0d0d:--></p>`
].join("\n");
const cells = new Map([
  [":0a0a0a0a:", {wide: "Trends", narrow: "Trends"}],
  [":0b0b0b0b:", {wide: '<i id="panel-4"></i><b aria-controls="panel-4"></b>', narrow: '<i id="panel-9"></i>'}],
  [":0c0c0c0c:", {wide: "$1 & more", narrow: "$1 & more"}]
]);

it("writes what cells show before their comments, once where both widths show the same", () => {
  const filled = fill(emptied(built), cells);
  expect(filled).toContain('<a><observablehq-loading class="first"><span>Trends</span></observablehq-loading><!--');
  expect(filled).toContain(
    '--block"><observablehq-loading class="first"><span>$1 & more</span></observablehq-loading>'
  );
  expect(filled).toContain(`<div class="paragraph">${loading}<!--:0d0d0d0d:--></div>`);
});

it("numbers ids by their place, and keeps what names them in step", () => {
  expect(fill(emptied(built), cells)).toContain(
    '<div class="wide"><i id="first-0b0b0b0b-1"></i><b aria-controls="first-0b0b0b0b-1"></b></div>' +
      '<div class="narrow"><i id="first-0b0b0b0b-2"></i></div>'
  );
});

it("fills a page that is filled already as it would fill it empty", () => {
  const first = fill(emptied(built), new Map([[":0b0b0b0b:", {wide: "old", narrow: "older"}]]));
  const again = fill(emptied(fill(emptied(built), cells)), cells);
  expect(again).toBe(fill(emptied(built), cells));
  expect(fill(emptied(first), cells)).toBe(again);
});

it("finds the script that defines cells among others", () => {
  const script = '<script type="module">import "./x.js";</script><script type="module">\ndefine({id: "0a"});</script>';
  expect(cellScript(script)).toBe('\ndefine({id: "0a"});');
  expect(cellScript("<p></p>")).toBeNull();
});
