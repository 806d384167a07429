import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import {connect, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {createSiteApp} from "../../../cli/site/serve-site.js";

describe("createSiteApp(folders)", () => {
  let folder = "";
  let server: Server;
  let port = 0;
  const script = `export const text = "${"daybook ".repeat(500)}";`;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "daybook-site-"));
    const write = (site: string, files: Record<string, string>) => {
      mkdirSync(join(folder, site, "_file"), {recursive: true});
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, site, name), text);
    };
    write("new", {
      "index.html": "overview",
      "metrics.html": "metrics",
      "_file/app.0123abcd.js": script,
      ".hidden": "secret"
    });
    write("old", {"index.html": "old overview", "_file/data.89abcdef.json": "[]"});
    writeFileSync(join(folder, "secret.txt"), "secret");
    const folders = [join(folder, "new"), join(folder, "old")];
    server = createServer(createSiteApp(() => folders).callback());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, {recursive: true});
  });
  const get = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);

  /** The answer to a request as it stands: fetch tidies up paths and adds headers. */
  function getRaw(path: string, headers = ""): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = "";
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`)
      );
      socket
        .on("data", (bytes) => (answer += bytes))
        .on("end", () => resolve(answer))
        .on("error", reject);
    });
  }

  it.each([
    ["/", "overview"],
    ["/index", "overview"],
    ["/metrics", "metrics"],
    ["/metrics.html", "metrics"],
    ["/metrics?country=USA", "metrics"]
  ])("serves the page of %s", async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toBe(text);
  });

  it("compresses text and lets what is named after its content be kept", async () => {
    const response = await get("/_file/app.0123abcd.js", {headers: {"Accept-Encoding": "gzip"}});
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toMatch(/immutable/);
    expect(await response.text()).toBe(script);
    const plain = await get("/_file/app.0123abcd.js", {headers: {"Accept-Encoding": "identity"}});
    expect(plain.headers.get("content-length")).toBe(String(script.length));
    expect(await plain.text()).toBe(script);
  });

  it.each([
    ["bytes=0-6", 206, "bytes 0-6/{size}", "export "],
    ["bytes=-1", 206, "bytes {last}-{last}/{size}", ";"],
    ["bytes=0-1,4-5", 200, null, script],
    ["bytes=9-2", 200, null, script]
  ])("sends the bytes of %s", async (range, status, content, text) => {
    const response = await get("/_file/app.0123abcd.js", {headers: {Range: range, "Accept-Encoding": "identity"}});
    const size = script.length;
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(
      content && content.replace("{size}", String(size)).replaceAll("{last}", String(size - 1))
    );
    expect(await response.text()).toBe(text);
  });

  it("answers 304 where the reader has the file", async () => {
    const etag = (await get("/metrics")).headers.get("etag")!;
    expect(await getRaw("/metrics", `If-None-Match: ${etag}\r\n`)).toMatch(/^HTTP\/1\.1 304 [^]*\r\n\r\n$/);
  });

  it("still serves files of the site before, but not its pages in place of new ones", async () => {
    expect(await (await get("/_file/data.89abcdef.json")).json()).toEqual([]);
    expect(await (await get("/")).text()).toBe("overview");
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/_file/../../secret.txt",
    "/.hidden",
    "/%00",
    "/%zz"
  ])("gives nothing away at %s", async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain("secret");
  });

  it("answers HEAD without a body and refuses other methods", async () => {
    const head = await get("/metrics", {method: "HEAD"});
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe("7");
    const post = await get("/metrics", {method: "POST"});
    expect(post.status).toBe(405);
    expect(post.headers.get("allow")).toBe("GET, HEAD");
  });

  it("answers 404 for a page that is not there", async () => {
    expect((await get("/nowhere")).status).toBe(404);
  });
});
