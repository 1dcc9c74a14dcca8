package id.kinerja.access;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the application deals with the accounts that it makes by itself.
 *
 * @param file where their passwords are written, readable by the owner alone
 * @param reset whether this start gives those accounts new passwords
 */
@ConfigurationProperties("kinerja.accounts")
record AccountProperties(
        @DefaultValue("./data/accounts.txt") Path file,
        @DefaultValue("false") boolean reset) {}
