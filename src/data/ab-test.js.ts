import {browserModule} from "../../loaders/browser-module.js";

process.stdout.write(await browserModule("ml/ab-test/index.ts"));
