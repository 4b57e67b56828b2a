// Sends six calls from a page, three more in batches, and one by beacon: node segment-browser.mjs URL WRITE_KEY CHROMIUM
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { end, onPage } from "./chromium.mjs";

const [host, writeKey, executablePath] = process.argv.slice(2);
const library = new URL("node_modules/@segment/analytics-next/dist/umd/", import.meta.url);
const html = '<!doctype html><title>Shop</title><link rel="icon" href="data:,"><script src="/index.js"></script>';

// The shop is of another origin than the server, so CORS counts.
const shop = createServer(async (request, response) => {
  const path = new URL(request.url, "http://shop").pathname;
  if (path === "/") {
    response.setHeader("content-type", "text/html").end(html);
    return;
  }
  try {
    const body = await readFile(new URL(path.split("/").pop(), library));
    response.setHeader("content-type", "text/javascript").end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => shop.listen(0, "127.0.0.1", listening));

const problems = await onPage(executablePath, async (page) => {
  await page.goto(`http://localhost:${shop.address().port}/?utm_source=mail`);
  await page.evaluate(sendFromPage, { host, writeKey });
});
shop.close();
end(problems);

async function sendFromPage({ host, writeKey }) {
  const { AnalyticsBrowser } = window.AnalyticsNext;

  const analytics = AnalyticsBrowser.load({ writeKey, cdnURL: host });
  await analytics.page("Shop", "Home");
  await analytics.identify("user-1", { plan: "gold", age: 37 });
  await analytics.track("Order Completed", { total: 99.5, currency: "EUR" });
  await analytics.screen("Cart");
  await analytics.group("acme", { size: 5 });
  await analytics.alias("user-1", "visitor-1");

  const delivery = { strategy: "batching", config: { size: 3, timeout: 100 } };
  const batching = AnalyticsBrowser.load(
    { writeKey, cdnURL: host },
    { integrations: { "Segment.io": { deliveryStrategy: delivery } } },
  );
  await Promise.all([1, 2, 3].map((number) => batching.track("Batched", { number })));

  const beacon = { writeKey, anonymousId: "visitor-2", event: "Page Left" };
  navigator.sendBeacon(`${host}/v1/track`, JSON.stringify(beacon));
}
