// A platform's own site, really served: where owners come from and where they go back to.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

/** Serves one page; knows every path that was asked of it, and every body that was posted to it. */
export async function platform() {
  const asked = [];
  const posted = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    if (request.method === "POST") posted.push(await text(request));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!DOCTYPE html><html lang="en"><title>Rosen's platform</title><h1>${request.url}</h1>`);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, asked, posted, close: () => new Promise((closed) => { server.closeAllConnections(); server.close(closed); }) };
}
