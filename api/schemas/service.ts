import {z} from "zod";
import {meta} from "./answer.js";
import {component} from "./components.js";

export const healthAnswer = component("Health", z.object({status: z.literal("ok")}));

export const readyAnswer = component("Ready", z.object({status: z.literal("ready"), meta}));
