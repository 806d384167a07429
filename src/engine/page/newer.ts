/** How a page learns of a newer one. */
export interface NewerOptions {
  /** The file of this site that every page loads, `import.meta.url` there: its name changes with pages and data. */
  readonly script: string;
  /** Milliseconds between two looks, while the page is seen; 5,000 by default. */
  readonly interval?: number;
}

/**
 * Looks, as long as the page is seen, whether its server has newer pages or data: its own HTML then names another
 * script. One conditional request at a time, which any static server answers; where it fails, nothing is said.
 * @param onnewer called once
 * @returns what ends the looking
 */
export function watchForNewer(onnewer: () => void, {script, interval = 5_000}: NewerOptions): () => void {
  const name = new URL(script).pathname.split("/").at(-1)!;
  const timer = setInterval(async () => {
    if (document.visibilityState !== "visible") return;
    const html = await fetchPage();
    if (html === null || html.includes(name)) return;
    clearInterval(timer);
    onnewer();
  }, interval);
  return () => clearInterval(timer);
}

async function fetchPage(): Promise<string | null> {
  try {
    const response = await fetch(location.pathname, {cache: "no-cache"});
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
