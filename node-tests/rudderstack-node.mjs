// Sends six calls: node rudderstack-node.mjs URL WRITE_KEY
import RudderAnalytics from "@rudderstack/rudder-sdk-node";

const [dataPlaneUrl, writeKey] = process.argv.slice(2);
const analytics = new RudderAnalytics(writeKey, {
  dataPlaneUrl,
  errorHandler: (error) => {
    console.error(error);
    process.exit(1);
  },
});

const userId = "user-1";
analytics.identify({ userId, traits: { plan: "gold", age: 37 } });
analytics.track({ userId, event: "Order Completed", properties: { total: 99.5, currency: "EUR" } });
analytics.page({ userId, category: "Shop", name: "Home", properties: { url: "https://shop.example/" } });
analytics.screen({ userId, name: "Cart" });
analytics.group({ userId, groupId: "acme", traits: { size: 5 } });
analytics.alias({ userId, previousId: "visitor-1" });
await analytics.flush();
process.exit(0);
