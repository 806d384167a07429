export {analyse} from "./analyse.js";
export {meanSampleSize} from "./mean-power.js";
export {mostLooks, peekingRates, pocockLevel} from "./peeking.js";
export {proportionSampleSize} from "./proportion-power.js";
