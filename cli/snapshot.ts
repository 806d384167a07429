import {runCommand} from "./command.js";
import {openShop, refresh} from "./shop.js";

await runCommand(async (context) => {
  const {folder, manifest} = await refresh(await openShop(context), context);
  const lines = manifest.rows.lines.toLocaleString("en");
  process.stdout.write(
    `${folder}: data version ${manifest.dataVersion} of ${manifest.asOf}, ${lines} lines, fingerprint ${manifest.fingerprint}\n`
  );
});
