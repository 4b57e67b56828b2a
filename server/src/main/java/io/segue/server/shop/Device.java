package io.segue.server.shop;

/**
 * Where calls come from: something a customer holds in the hand, or one of the shop's own systems.
 *
 * @param slot the customer's devices, counted from 0; below 0 for the shop's own systems, which know nobody but users
 * @param channel {@code web}, {@code app} or {@code email}; empty for what is no way to a customer
 * @param type {@code desktop}, {@code mobile}, {@code tablet}, {@code ios} or {@code android}; empty without a device
 */
record Device(int slot, String channel, String type, String userAgent) {
    static Device desktop() {
        return new Device(
                0, "web", "desktop", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    static Device mobile(int slot) {
        return new Device(
                slot, "web", "mobile", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0");
    }

    static Device tablet() {
        return new Device(1, "web", "tablet", "Mozilla/5.0 (Android 14; Tablet; rv:139.0) Gecko/139.0 Firefox/139.0");
    }

    static Device app(boolean ios) {
        return new Device(1, "app", ios ? "ios" : "android", "SegueShop/4.2 (" + (ios ? "iOS 19" : "Android 15") + ")");
    }

    static Device crawler() {
        return new Device(
                0, "web", "desktop", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
    }

    /** Reports what happens to newsletters. */
    static Device mailer() {
        return new Device(-1, "email", "", "");
    }

    /** Reports orders of the past, and refunds. */
    static Device backOffice() {
        return new Device(-2, "", "", "");
    }

    boolean isOfCustomer() {
        return slot >= 0;
    }

    boolean isApp() {
        return channel.equals("app");
    }
}
