package id.kinerja.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param folder the folder of its data; kept between starts
 * @param port its TCP port on 127.0.0.1; 0 takes a free one
 * @param durable whether an acknowledged transaction survives a power cut; only throw-away databases go without
 */
@ConfigurationProperties("kinerja.database")
record EmbeddedDatabaseProperties(
        Path folder, int port, @DefaultValue("true") boolean durable) {}
