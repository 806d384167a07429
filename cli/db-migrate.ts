import {runCommand} from "./command.js";
import {openDatabase} from "./database.js";

await runCommand(async ({config, progress, open}) => {
  const {migrated} = await open(openDatabase(config, {progress}), ({stop}) => stop());
  process.stdout.write(
    migrated.length > 0 ? `applied ${migrated.join(", ")}\n` : "nothing to do: the schema is up to date\n"
  );
});
