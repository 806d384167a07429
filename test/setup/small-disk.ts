import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, statfsSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** A disk of its own, of a few megabytes. */
export interface SmallDisk extends Disposable {
  readonly folder: string;
  /** Fills it up, but for so many bytes. */
  fill(free: number): void;
  /** Takes away what `fill` put there. */
  clear(): void;
}

/** Makes a disk in memory; null where this account may not, or where the system has none. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "daybook-disk-"));
  const {status} = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", folder]);
  if (status !== 0) {
    rmSync(folder, {recursive: true});
    return null;
  }
  const filling = join(folder, "filling");
  return {
    folder,
    fill(free) {
      const {bavail, bsize} = statfsSync(folder);
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - free)));
    },
    clear: () => rmSync(filling, {force: true}),
    [Symbol.dispose]() {
      spawnSync("umount", ["--lazy", folder]);
      rmSync(folder, {recursive: true});
    }
  };
}
