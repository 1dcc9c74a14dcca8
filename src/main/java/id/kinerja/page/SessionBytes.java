package id.kinerja.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How the contents of a session are written to the database and read again.
 *
 * <p>What an older version wrote and this one cannot read counts as not there: the person signs in again, instead of
 * getting an error with every page.
 */
@Configuration(proxyBeanMethods = false)
class SessionBytes implements BeanClassLoaderAware {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);

    private @Nullable ClassLoader loader;

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        this.loader = loader;
    }

    /** By this name Spring Session looks for it. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        var reader = new DeserializingConverter(Objects.requireNonNull(loader));
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, bytes -> read(reader, bytes));
        return conversion;
    }

    private static @Nullable Object read(DeserializingConverter reader, byte[] bytes) {
        try {
            return reader.convert(bytes);
        } catch (SerializationFailedException unreadable) {
            LOG.info("a session of another version is not continued");
            return null;
        }
    }
}
