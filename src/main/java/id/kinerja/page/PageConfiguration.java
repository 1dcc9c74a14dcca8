package id.kinerja.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * What every request goes through: its language is the cookie's, else Indonesian, whatever the browser prefers; a program
 * says in {@code Accept-Language} when it wants English.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final FieldMessages messages;

    PageConfiguration(FieldMessages messages) {
        this.messages = messages;
    }

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocale(Languages.INDONESIAN);
        resolver.setDefaultLocaleFunction(PageConfiguration::language);
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> fileAddresses() {
        var filter = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new FileAddresses());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
        registry.addInterceptor(new UnreadableParameters());
        registry.addInterceptor(new ErrorsOfForms(messages));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new TypedNumber());
    }

    /** The language for who has chosen none. */
    static Locale language(HttpServletRequest request) {
        boolean english = PageAddress.path(request).startsWith("/api/")
                && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? Locale.ENGLISH : Languages.INDONESIAN;
    }
}
