package id.kinerja.attachment;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What uploads go through before anything else. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    @Bean
    FilterRegistrationBean<LargeUploadFilter> largeUploadFilter() {
        var registration = new FilterRegistrationBean<>(new LargeUploadFilter());
        registration.addUrlPatterns(LargeUploadFilter.ADDRESSES);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }
}
