package id.kinerja.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of few words, which connects from an address of this machine that one chooses, and claims to be elsewhere. */
final class FromAddress {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?im)^Set-Cookie: ([^=]+=[^;\r\n]*)");

    private final String from;
    private final List<String> cookies = new ArrayList<>();

    /** @param from the address that it really has */
    FromAddress(String from) {
        this.from = from;
    }

    /** An answer as it came: status line, headers, body. */
    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        /** Where a page's form is sent. */
        String form() {
            Matcher form = FORM.matcher(text);
            if (!form.find()) {
                throw new IllegalStateException("no form: " + text);
            }
            return form.group(1).replace("&amp;", "&");
        }
    }

    Answer get(String address) throws IOException {
        return send("GET", address, "");
    }

    Answer post(String address, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", address, body);
    }

    private Answer send(String method, String address, String body) throws IOException {
        URI uri = URI.create(address);
        String request = method + " "
                + address.substring(address.indexOf(uri.getRawAuthority())
                        + uri.getRawAuthority().length()) + " HTTP/1.0\r\n"
                + "Host: elsewhere.example\r\n"
                + "X-Forwarded-For: 203.0.113." + (1 + cookies.size()) + "\r\n"
                + "X-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: gopher\r\nX-Real-IP: 203.0.113.7\r\n"
                + "Forwarded: for=203.0.113.8;host=elsewhere.example\r\n"
                + "Cookie: " + String.join("; ", cookies) + "\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            COOKIE.matcher(text).results().forEach(cookie -> cookies.add(cookie.group(1)));
            return new Answer(text);
        }
    }
}
