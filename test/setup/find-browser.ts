import {accessSync, constants} from "node:fs";
import {delimiter, join} from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];

/** What to do where no browser is found. */
export const howToGetBrowser =
  "no Chromium or Chrome was found; install one (on Debian: apt-get install chromium), or set CHROMIUM_PATH";

/** The path of an installed Chromium or Chrome, CHROMIUM_PATH first; null where there is none. */
export function findBrowser({CHROMIUM_PATH, PATH = ""}: NodeJS.ProcessEnv = process.env): string | null {
  if (CHROMIUM_PATH) return isExecutable(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
