// `npm run bench -- [--lines N] [--seconds N]`: how fast Daybook is here, as tables; see docs/architecture.md.
await import("../bench/bench.js");
