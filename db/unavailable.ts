/** Thrown where the database does not answer in time; a client may try again. */
export class Unavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Unavailable";
  }
}

const connectionCodes = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH"];
/** Shutting down, starting up, too many connections, statement cancelled by its time limit. */
const serverCodes = ["57P01", "57P02", "57P03", "57014", "53300"];

/** Whether an error means that the database is away or too busy, rather than that a statement is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  // Errors of the web's kind have numbers for codes.
  const code = String((error as {code?: string | number}).code ?? "");
  if (connectionCodes.includes(code) || serverCodes.includes(code) || code.startsWith("08")) return true;
  return /^connection terminated|timeout exceeded when trying to connect|is not queryable$/i.test(error.message);
}

/**
 * What a promise gives, if it does so in time.
 * @throws {Unavailable} after `milliseconds`
 */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
