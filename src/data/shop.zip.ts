import {readConfig} from "../../db/config.js";
import {siteArchive} from "../../loaders/site-files.js";

process.stdout.write(await siteArchive(readConfig()));
