import {describe, expect, it} from "vitest";
import {answerCdn} from "../../../cli/local-npm/cdn.js";
import {findPackage} from "../../../cli/local-npm/packages.js";
import {answerRegistry} from "../../../cli/local-npm/registry.js";
import {parseSpecifier} from "../../../cli/local-npm/specifier.js";

const plot = findPackage("@observablehq/plot")!;

describe("answerCdn(specifier)", () => {
  it("bundles a package into one module, and leaves other packages to be imported at their installed versions", async () => {
    const response = await answerCdn(`@observablehq/plot@${plot.version}/+esm`);
    expect(response.headers.get("content-type")).toBe("text/javascript");
    const text = await response.text();
    const imports = [...text.matchAll(/(?:from|import)\s*"([^"]+)"/g)].map((match) => match[1]!);
    expect(imports).toContain(`../../d3@${findPackage("d3")!.version}/_esm.js`);
    expect(imports.every((path) => path.startsWith("../../"))).toBe(true);
  });

  it("gives a file of a package as it is", async () => {
    const response = await answerCdn(`@observablehq/plot@${plot.version}/package.json`);
    expect(await response.json()).toMatchObject({name: "@observablehq/plot", version: plot.version});
  });

  it.each([
    ["no-such-package@1.0.0/+esm", "npm:no-such-package is not installed; run npm install"],
    ["d3@3.0.0/+esm", "npm:d3@3.0.0 is not installed, "],
    [`@observablehq/plot@${plot.version}/no/such.js`, "has no such file in node_modules"]
  ])("says what is wrong with %s", async (specifier, message) => {
    await expect(answerCdn(specifier)).rejects.toThrow(message);
  });
});

describe("answerRegistry(path)", () => {
  it("knows the installed version, by tag and as the only one of the list", async () => {
    expect(await answerRegistry("@observablehq/plot/latest").json()).toEqual({version: plot.version});
    expect(await answerRegistry("@observablehq%2fplot").json()).toEqual({versions: {[plot.version]: {}}});
  });

  it("has a version for a library that is not installed, which fails only where it is imported", async () => {
    expect(await answerRegistry("no-such-package/latest").json()).toEqual({version: "0.0.0"});
  });
});

describe("parseSpecifier(text)", () => {
  it.each([
    ["d3", {name: "d3", version: undefined, path: ""}],
    ["d3@7.9.0/+esm", {name: "d3", version: "7.9.0", path: "+esm"}],
    ["@a/b@1.0.0-rc.1/c/d.js", {name: "@a/b", version: "1.0.0-rc.1", path: "c/d.js"}]
  ])("takes %s apart", (text, parts) => {
    expect(parseSpecifier(text)).toEqual(parts);
  });

  it("refuses what is no specifier", () => {
    expect(() => parseSpecifier("/d3")).toThrow("invalid package specifier: /d3");
  });
});
