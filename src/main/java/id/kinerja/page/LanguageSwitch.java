package id.kinerja.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Takes {@code ?lang=en} or {@code ?lang=id} on any address and keeps the choice. */
class LanguageSwitch implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String chosen = request.getParameter(PARAMETER);
        @Nullable LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (chosen != null && resolver != null) {
            Locale language = Languages.closestTo(chosen);
            resolver.setLocale(request, response, language);
        }
        return true;
    }
}
