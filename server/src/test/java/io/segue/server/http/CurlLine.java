package io.segue.server.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code curl} line of a guide as a request, as far as our guides use curl: {@code -s -N -G -u -H -d -X} and {@code
 * --data-urlencode}.
 */
public record CurlLine(String text, HttpRequest request, boolean endless) {
    private static final Pattern LINE = Pattern.compile("(?m)^curl (?:[^'\\n]|'[^']*')+$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /** @param variables what stands for {@code $NAME} */
    public static List<CurlLine> in(String guide, Map<String, String> variables) {
        return LINE.matcher(guide)
                .results()
                .map(it -> parse(it.group(), variables))
                .toList();
    }

    private static CurlLine parse(String line, Map<String, String> variables) {
        Iterator<String> words = words(line, variables).iterator();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String url = "";
        String body = null;
        String method = "POST";
        boolean inAddress = false;
        boolean endless = false;
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "curl", "-s" -> {}
                case "-sN" -> endless = true;
                case "-sG" -> inAddress = true;
                case "-u" -> request.header("Authorization", "Basic " + base64(words.next()));
                case "-H" -> {
                    String[] header = words.next().split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-X" -> method = words.next();
                case "-d" -> body = words.next();
                case "--data-urlencode" -> {
                    String[] pair = words.next().split("=", 2);
                    body = pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8);
                }
                default -> url = word;
            }
        }
        if (body != null && !inAddress) {
            request.method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        request.uri(URI.create(inAddress ? url + "?" + body : url));
        return new CurlLine(line, request.build(), endless);
    }

    /** Without quotes; variables are replaced where a shell would. */
    private static List<String> words(String line, Map<String, String> variables) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(
                    word.group(1) != null
                            ? word.group(1)
                            : replaced(word.group().replace("\"", ""), variables));
        }
        return words;
    }

    private static String replaced(String word, Map<String, String> variables) {
        String replaced = word;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            replaced = replaced.replace("$" + variable.getKey(), variable.getValue());
        }
        return replaced;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
