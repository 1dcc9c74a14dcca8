package id.kinerja.page;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all capabilities: every bundle under {@code i18n} is found by its place, none is listed. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String BUNDLES = "classpath*:i18n/*.properties";
    private static final String ENDING = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ROOT);
        source.setAlwaysUseMessageFormat(false);
        return source;
    }

    /** The bundles' names, such as {@code i18n/report}, in a stable order. */
    static String[] bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(BUNDLES))
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.endsWith("_en" + ENDING))
                .map(name -> "i18n/" + name.substring(0, name.length() - ENDING.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
