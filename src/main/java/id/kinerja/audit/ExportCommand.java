package id.kinerja.audit;

import id.kinerja.settings.Settings;
import id.kinerja.trail.Trail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Writes a month of the audit trail into a file from the command line, whole: what auditors are told by case only, or not at
 * all, stands in the database, which who runs this holds. It is the export by which a month may go when its time is over.
 *
 * <p>It needs nothing of the application but its database connection; the application may run meanwhile.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@Import({Chain.class, MonthExport.class, Trail.class, Settings.class})
public class ExportCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ExportCommand.class);
    private static final String COMMAND = "--audit-export";

    /** Whether these arguments ask for an export instead of the application. */
    public static boolean isAskedBy(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(COMMAND));
    }

    /**
     * Writes the file, which must not be there yet and which its owner alone may read, and then records that the month was
     * exported.
     *
     * @param arguments {@code --audit-export=2026-07}, into {@code audit-2026-07.jsonl} where it is run, or
     *     {@code --audit-export=2026-07:path/of/the.jsonl}; besides, those of the application
     * @return 0 when it was written, 1 when the month is not over, has nothing, or not all of it has its seal, 2 when it
     *     could not be written
     */
    public static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(ExportCommand.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:${kinerja.database.port}/kinerja",
                        "spring.datasource.username=kinerja_app")
                .run(arguments)) {
            String[] asked = asked(arguments).split(":", 2);
            YearMonth month = YearMonth.parse(asked[0]);
            return write(
                    context.getBean(MonthExport.class),
                    month,
                    Path.of(asked.length > 1 ? asked[1] : "audit-" + month + ".jsonl"));
        } catch (IOException | DateTimeException failure) {
            LOG.error("The month could not be written: {}", failure.toString());
            return 2;
        } catch (RuntimeException failure) {
            LOG.error("The month could not be exported", failure);
            return 2;
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static int write(MonthExport months, YearMonth month, Path file) throws IOException {
        LocalDate first = month.atDay(1);
        if (!months.isReady(first)) {
            LOG.error("The month {} is not over, has nothing, or not all of it has its seal", month);
            return 1;
        }
        create(file);
        MonthExport.Written written;
        try {
            months.begun(month, Trail.SYSTEM);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
                written = months.write(first, Told.Reader.ALL, out);
            }
            months.handedOut(written, Trail.SYSTEM);
        } catch (IOException | RuntimeException failure) {
            // half a month is none, and the name is free for the next try
            Files.deleteIfExists(file);
            throw failure;
        }
        LOG.info("{} has the {} entries of {}, SHA-256 {}", file, written.entries(), month, written.digest());
        return 0;
    }

    /** @throws IOException when it is there already */
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String asked(String... arguments) {
        return Optional.of(Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith(COMMAND + "="))
                        .map(argument -> argument.substring(COMMAND.length() + 1))
                        .toList())
                .filter(all -> all.size() == 1)
                .orElseThrow(() -> new DateTimeException("one month has to be named, as " + COMMAND + "=2026-07"))
                .get(0);
    }
}
