package id.kinerja.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses addresses with a NUL in a parameter, which no text column can hold. Submitted forms pass: their fields are
 * checked one by one, so that the message stands beside the field.
 */
class UnreadableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!"GET".equals(request.getMethod()) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        boolean unreadable = request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .anyMatch(value -> value.indexOf('\0') >= 0);
        if (unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return !unreadable;
    }
}
