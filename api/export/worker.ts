import {setTimeout as sleep} from "node:timers/promises";
import {isUnavailable} from "../../db/unavailable.js";
import {DataMoved, type ReportSource, withReportSource} from "../../loaders/report/source.js";
import type {Job, Outcome} from "./request.js";

type Make = (source: ReportSource, job: never) => Promise<unknown>;

/** What makes each kind of file; loaded when it is needed, since drawing takes seconds and 100 MB to load. */
const makers: Readonly<Record<Job["request"]["kind"], () => Promise<Make>>> = {
  csv: async () => (await import("./csv/make-csv.js")).makeCsv,
  excel: async () => (await import("./excel/make-excel.js")).makeExcel,
  pdf: async () => (await import("./pdf/make-pdf.js")).makePdf,
  manifest: async () => (await import("./manifest/describe-files.js")).describeFiles
};

/** Runs in a worker thread: makes one file of one data version. */
export default async function make(job: Job): Promise<Outcome<unknown>> {
  const stopped = new AbortController();
  job.stop.once("message", () => stopped.abort());
  const work = () => run(job, stopped.signal);
  try {
    return {made: await (job.request.kind === "csv" ? patiently(work) : work())};
  } catch (error) {
    if (stopped.signal.aborted) return {failed: "stopped"};
    // Classes of errors are lost between threads.
    if (error instanceof DataMoved) return {failed: "moved"};
    if (isUnavailable(error)) return {failed: "away"};
    throw error;
  } finally {
    job.stop.close();
  }
}

async function run(job: Job, signal: AbortSignal): Promise<unknown> {
  const maker = await makers[job.request.kind]();
  return withReportSource(job.origin, (source) => maker(source, job as never), signal);
}

const tries = 20;

/** Waits until rows are derived; a file that needs a snapshot is asked for again, with the next one. */
async function patiently<T>(work: () => Promise<T>, tried = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DataMoved) || tried === tries) throw error;
    await sleep(500);
    return patiently(work, tried + 1);
  }
}
