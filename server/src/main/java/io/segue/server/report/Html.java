package io.segue.server.report;

import io.segue.core.language.Printable;

/** Elements of a page. Names of elements and classes are ours, texts are anybody's. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    Html open(String element) {
        html.append('<').append(element).append(">\n");
        return this;
    }

    Html open(String element, String className) {
        html.append('<').append(element).append(" class=\"").append(className).append("\">\n");
        return this;
    }

    Html close(String element) {
        html.append("</").append(element).append(">\n");
        return this;
    }

    Html element(String element, String text) {
        return element(element, "", text);
    }

    /** @param className empty for none */
    Html element(String element, String className, String text) {
        html.append('<').append(element);
        if (!className.isEmpty()) {
            html.append(" class=\"").append(className).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** Where the script draws the next chart. */
    Html picture(String label) {
        html.append("<div class=\"picture\" role=\"img\" aria-label=\"")
                .append(escape(label))
                .append("\"></div>\n");
        return this;
    }

    /** For texts and for attributes in double quotes; what hides or reorders its neighbours is replaced. */
    static String escape(String text) {
        return Printable.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** JSON in which nothing ends the script that it stands in; it reads the same. */
    static String json(String json) {
        return Printable.text(json)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
