// Both ends of a wire. Everything waits for a condition, and no longer than some seconds.
import { once } from "node:events";
import { createServer, request } from "node:http";

async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${server.address().port}`;
}

async function bytes(message) {
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A platform's endpoint on this machine. */
export async function receiver() {
  const arrived = [];
  const server = createServer(async (message, answer) => {
    const body = await bytes(message);
    answer.end();
    arrived.push({ body, headers: message.headers, signature: message.headers["stripe-signature"] });
    server.emit("delivery");
  });
  const url = `${await listen(server)}/hooks`;

  /** The first delivery that is wanted; fails when none came in time. */
  async function waitFor(wanted, seconds = 60) {
    const over = AbortSignal.timeout(seconds * 1000);
    for (;;) {
      const found = arrived.find(wanted);
      if (found) return found;
      await once(server, "delivery", { signal: over });
    }
  }

  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, waitFor, close };
}

/** A network between the SDK and the API: calls go through and are carried out, but the first `drop` answers are lost. */
export async function proxy(target, drop) {
  const calls = [];
  const server = createServer(async (message, answer) => {
    const body = await bytes(message);
    calls.push(message.headers);
    const lost = calls.length <= drop;
    const on = request(new URL(message.url, target), { method: message.method, headers: message.headers, agent: false });
    on.end(body);
    const [got] = await once(on, "response");
    const content = await bytes(got);
    if (lost) return message.socket.destroy();
    answer.writeHead(got.statusCode, got.headers).end(content);
  });
  const url = await listen(server);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, calls, close };
}
