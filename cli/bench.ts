import {sentence} from "./sentence.js";

// `npm run bench -- [--lines N] [--seconds N]`: how fast Daybook is here, as tables; see docs/architecture.md.
await import("../bench/bench.js").catch((error) => {
  process.stderr.write(`daybook: ${sentence(error)}\n`);
  process.exitCode = 1;
});
