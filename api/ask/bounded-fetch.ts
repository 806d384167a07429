import {ModelFailure} from "./model-failure.js";

/** Bytes of an answer, unpacked, past which it is no longer read: a metric query has some hundred. */
export const longestAnswer = 65_536;

/**
 * `fetch` for a server that is not trusted: a redirect is an answer like any other, since following it would hand key and
 * question to another host, and an answer that is too long is cut off while it arrives.
 */
export async function boundedFetch(address: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, {...init, redirect: "manual"});
  const {status, statusText, headers, body} = response;
  if (body === null) return response;
  return new Response(body.pipeThrough(atMost(longestAnswer)), {status, statusText, headers});
}

function atMost(most: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > most) throw new ModelFailure("answer too long");
      controller.enqueue(chunk);
    }
  });
}
