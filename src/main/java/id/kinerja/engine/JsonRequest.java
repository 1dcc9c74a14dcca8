package id.kinerja.engine;

import id.kinerja.api.BufferedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A request as if it had been sent by POST with this JSON. */
final class JsonRequest extends BufferedRequest {

    JsonRequest(HttpServletRequest request, byte[] body) {
        super(request, body);
    }

    @Override
    public String getMethod() {
        return HttpMethod.POST.name();
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public int getContentLength() {
        return body().length;
    }

    @Override
    public long getContentLengthLong() {
        return body().length;
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
            return getContentType();
        }
        return HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)
                ? String.valueOf(body().length)
                : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) || HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)
                ? Collections.enumeration(Set.of(String.valueOf(getHeader(name))))
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.addAll(Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH));
        return Collections.enumeration(names);
    }
}
