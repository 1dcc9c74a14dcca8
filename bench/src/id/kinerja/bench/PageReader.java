package id.kinerja.bench;

import id.kinerja.bench.ApiClient.Credentials;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the first page as somebody who has signed in by the login page. */
final class PageReader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Function<String, URI> addresses;

    PageReader(Function<String, URI> addresses, Credentials who) throws IOException, InterruptedException {
        this.addresses = addresses;
        var token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the login page has no token");
        }
        String form = "username=" + encoded(who.userName()) + "&password=" + encoded(who.password()) + "&_csrf="
                + encoded(token.group(1));
        http.send(
                HttpRequest.newBuilder(addresses.apply("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    void read() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/");
        if (page.statusCode() != 200) {
            throw new IllegalStateException("the first page answers " + page.statusCode());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(addresses.apply(path)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
