package id.kinerja.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.Policy;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters in front of the engine's web apps: after our login, before the web apps' own filters. */
@Configuration(proxyBeanMethods = false)
class WebAppConfiguration {

    private static final int AFTER_SPRING_SECURITY = 201;

    @Bean
    FilterRegistrationBean<WebAppAddress> webAppAddress() {
        var registration = new FilterRegistrationBean<>(new WebAppAddress());
        registration.setName("webAppAddress");
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppSignOnFilter> webAppSignOn() {
        var registration = new FilterRegistrationBean<>(new WebAppSignOnFilter());
        registration.setName("webAppSignOn");
        registration.setInitParameters(Map.of("authentication-provider", WebAppSignOn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppPageNonce> webAppPageNonce() {
        var registration = new FilterRegistrationBean<>(new WebAppPageNonce());
        registration.setName("webAppPageNonce");
        registration.addUrlPatterns(
                "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/welcome/default/");
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppQueries> webAppQueries(Policy policy, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new WebAppQueries(policy, json));
        registration.setName("webAppQueries");
        registration.addUrlPatterns("/camunda/api/*", EngineRest.PATH + "/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppGuard> webAppGuardRegistration(WebAppGuard guard) {
        var registration = new FilterRegistrationBean<>(guard);
        registration.setName("webAppGuard");
        registration.addUrlPatterns("/camunda/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
