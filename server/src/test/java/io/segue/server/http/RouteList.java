package io.segue.server.http;

import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which routes services register, as {@code GET /v1/profiles/{id}}. A slash at the end makes no route of its own, nor does
 * the {@code OPTIONS} that a browser sends before another request.
 */
public final class RouteList {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head");

    private final Set<String> routes = new TreeSet<>();

    private RouteList() {}

    public static Set<String> of(List<HttpService> services) {
        var list = new RouteList();
        services.forEach(service -> service.routing(list.rules("")));
        return list.routes;
    }

    private HttpRules rules(String prefix) {
        return (HttpRules) Proxy.newProxyInstance(
                HttpRules.class.getClassLoader(), new Class<?>[] {HttpRules.class}, (proxy, method, args) -> {
                    try {
                        note(prefix, method.getName(), args);
                    } catch (ClassCastException e) {
                        throw new InvocationTargetException(e, "expected a route with a path: " + method);
                    }
                    return proxy;
                });
    }

    private void note(String prefix, String method, Object[] args) {
        if (METHODS.contains(method)) {
            add(method.toUpperCase(Locale.ROOT), prefix + args[0]);
        } else if (method.equals("route")) {
            add(((Method) args[0]).text(), prefix + path(args[1]));
        } else if (method.equals("register") && args[0] instanceof String path) {
            for (HttpService service : (HttpService[]) args[1]) {
                service.routing(rules(prefix + path));
            }
        } else if (!method.equals("options")) {
            throw new IllegalStateException("expected a route of one method and one path, but got " + method);
        }
    }

    private void add(String method, String path) {
        routes.add(method + " " + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path));
    }

    private static String path(Object path) {
        return path instanceof PathMatcher matcher ? matcher.matchingElement().orElseThrow() : (String) path;
    }
}
