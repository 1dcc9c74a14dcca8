package id.kinerja.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.filter.CacheControlFilter;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The engine's own API for who runs the installation, with {@code kinerja.engine-rest.enabled}; otherwise it is not there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kinerja.engine-rest.enabled")
class EngineRest {

    static final String PATH = "/engine-rest";

    private static final String EVERYTHING = PATH + "/*";

    @Bean
    ServletRegistrationBean<ServletContainer> engineRestServlet() {
        var resources = new ResourceConfig()
                .registerClasses(CamundaRestResources.getResourceClasses())
                .registerClasses(CamundaRestResources.getConfigurationClasses())
                .register(JacksonFeature.class);
        var registration = new ServletRegistrationBean<>(new ServletContainer(resources), EVERYTHING);
        registration.setName("engineRest");
        return registration;
    }

    @Bean
    FilterRegistrationBean<CacheControlFilter> engineRestCacheControl() {
        return filter(new CacheControlFilter(), "engineRestCacheControl");
    }

    @Bean
    FilterRegistrationBean<EngineRestGuard> engineRestGuard(
            IdentityService identity, JobRetries retries, WebAppValues values, WebAppNames names) {
        return filter(new EngineRestGuard(identity, retries, values, names), "engineRestGuard");
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> filter(F filter, String name) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(EVERYTHING);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
