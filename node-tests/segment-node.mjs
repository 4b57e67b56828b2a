// Sends six calls: node segment-node.mjs URL WRITE_KEY
import { Analytics } from "@segment/analytics-node";

const [host, writeKey] = process.argv.slice(2);
const analytics = new Analytics({ writeKey, host });
let failed = false;
analytics.on("error", (error) => {
  console.error(error);
  failed = true;
});

const userId = "user-1";
analytics.identify({ userId, traits: { plan: "gold", age: 37 } });
analytics.track({ userId, event: "Order Completed", properties: { total: 99.5, currency: "EUR" } });
analytics.page({ userId, category: "Shop", name: "Home", properties: { url: "https://shop.example/" } });
analytics.screen({ userId, name: "Cart" });
analytics.group({ userId, groupId: "acme", traits: { size: 5 } });
analytics.alias({ userId, previousId: "visitor-1" });
await analytics.closeAndFlush();
process.exit(failed ? 1 : 0);
