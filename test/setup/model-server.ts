import {type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {LanguageModel} from "../../db/config.js";

/** What a model's server was sent. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Answers one request to a model; `attempt` counts them from 1. */
export type Behaviour = (response: ServerResponse, attempt: number) => void;

/** A server that speaks OpenAI's chat completions, or whatever it is told to. */
export interface ModelServer extends AsyncDisposable {
  readonly model: LanguageModel;
  readonly received: readonly Received[];
}

/** @param seconds that are waited for its answer */
export async function serveModel(behave: Behaviour, seconds = 2): Promise<ModelServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    response.on("error", () => undefined);
    received.push({path: request.url!, headers: request.headers, text: await textOf(request)});
    behave(response, received.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    model: {key: "sk-of-the-shop", url, name: "small-model", seconds},
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Sends JSON. */
export function sendJson(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}) {
  response.writeHead(status, {"content-type": "application/json", ...headers}).end(JSON.stringify(body));
}

/** A chat completion with a message. */
export function completionOf(message: Record<string, unknown>, finish = "stop"): unknown {
  const choices = [{index: 0, finish_reason: finish, message: {role: "assistant", refusal: null, ...message}}];
  return {id: "c1", object: "chat.completion", created: 1, model: "small-model", choices};
}

/** Answers well: with a reading, as JSON in a message. */
export function says(reading: unknown): Behaviour {
  return (response) => sendJson(response, completionOf({content: JSON.stringify(reading)}));
}
