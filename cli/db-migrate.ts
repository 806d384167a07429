import {runCommand} from "./command.js";
import {openDatabase} from "./database.js";

await runCommand(async ({config, progress}) => {
  const database = await openDatabase(config, {progress});
  await database.stop();
  const names = database.migrated;
  process.stdout.write(
    names.length > 0 ? `applied ${names.join(", ")}\n` : "nothing to do: the schema is up to date\n"
  );
});
