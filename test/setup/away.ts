import {type AddressInfo, type Socket, createServer} from "node:net";

/** A database that is not as it should be. */
export interface AwayServer extends AsyncDisposable {
  readonly connectionString: string;
}

/** The address of a server that is gone. */
export async function deadServer(): Promise<AwayServer> {
  const server = await silentServer();
  await server[Symbol.asyncDispose]();
  return {...server, [Symbol.asyncDispose]: async () => undefined};
}

/** A server that takes connections and says nothing. */
export async function silentServer(): Promise<AwayServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket.on("error", () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    connectionString: `postgres://postgres@127.0.0.1:${(server.address() as AddressInfo).port}/postgres`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
