import config from "../../observablehq.config.js";

/** The project's configuration, into the folder that `buildSite` names: a site is swapped in when it is whole. */
export default {...config, output: process.env.DAYBOOK_SITE ?? config.output};
