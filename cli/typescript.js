// TypeScript modules import each other as "./name.js", which the browser build needs and which Node does not map to
// "./name.ts" by itself. Loaded with --import into every process that the bootstrap starts.
import {registerHooks} from "node:module";

registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (error?.code !== "ERR_MODULE_NOT_FOUND" || !/^\.{0,2}\/.*\.js$|^file:.*\.js$/.test(specifier)) throw error;
      return nextResolve(specifier.slice(0, -3) + ".ts", context);
    }
  }
});
