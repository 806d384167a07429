import {answerCdn} from "./cdn.js";
import {forgetOldPackages} from "./cache.js";
import {answerRegistry} from "./registry.js";

/**
 * Answers from node_modules what Observable Framework would ask of a CDN and of a registry while it builds, so that a
 * build needs no network and has the lockfile's versions. Any other host but this machine is refused.
 */
export function answerLocally(): void {
  forgetOldPackages();
  const {fetch} = globalThis;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.hostname === "cdn.jsdelivr.net" && url.pathname.startsWith("/npm/"))
      return answerCdn(url.pathname.slice(5));
    if (url.hostname.startsWith("registry.")) return answerRegistry(url.pathname.slice(1));
    if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)) return fetch(input, init);
    throw new Error(`refused while building: ${url.href} is another host`);
  };
}
