package id.kinerja.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses requests that say a parameter twice that has one value: neither of both would be the right one. */
class RepeatedParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Set<String> lists = lists(handler);
        List<String> repeated = request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getValue().length > 1)
                .map(Map.Entry::getKey)
                .filter(name -> !lists.contains(name))
                .sorted()
                .toList();
        if (!repeated.isEmpty()) {
            throw new Found(repeated);
        }
        return true;
    }

    /** The parameters of an address that may have several values. */
    private static Set<String> lists(Object handler) {
        return handler instanceof HandlerMethod method
                ? Arrays.stream(method.getMethod().getParameters())
                        .filter(one -> one.isAnnotationPresent(RequestParam.class))
                        .filter(one -> one.getType().isArray() || Collection.class.isAssignableFrom(one.getType()))
                        .map(Parameter::getName)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The parameters that were sent more than once. */
    static final class Found extends RuntimeException {

        private final transient List<String> names;

        private Found(List<String> names) {
            super(names.toString());
            this.names = names;
        }

        List<String> names() {
            return names;
        }
    }
}
