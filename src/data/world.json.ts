import {loadWorld} from "../../loaders/world.js";

process.stdout.write(JSON.stringify(loadWorld()));
