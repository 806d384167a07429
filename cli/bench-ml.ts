import {sentence} from "./sentence.js";

// `npm run bench:ml -- [--lines N]`: how good predictions are on public data, and what they cost here; see docs/models.
await import("../bench/bench-ml.js").catch((error) => {
  process.stderr.write(`daybook: ${sentence(error)}\n`);
  process.exitCode = 1;
});
