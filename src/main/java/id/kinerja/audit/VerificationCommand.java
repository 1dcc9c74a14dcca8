package id.kinerja.audit;

import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Verifies the audit trail from the command line, with nothing of the application but its database connection: no pages,
 * no process engine, no jobs. The application may run meanwhile, or not.
 *
 * <p>The embedded database is found on its port, so that one has to run.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@EnableConfigurationProperties(AuditProperties.class)
@Import({Chain.class, DroppedMonths.class, Verifications.class})
public class VerificationCommand {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationCommand.class);
    private static final String COMMAND = "--audit-verification";

    /** Whether these arguments ask for a verification instead of the application. */
    public static boolean isAskedBy(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(COMMAND));
    }

    /**
     * Verifies, and writes what was found into the log. That the database does not protect the trail is said there, and is no
     * fault of the trail's.
     *
     * @param arguments {@code --audit-verification}, or {@code --audit-verification=position:hash,…} with heads that were
     *     kept elsewhere; besides, those of the application
     * @return 0 when the trail is whole, 1 when it is not, 2 when that could not be found out
     */
    public static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(VerificationCommand.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:${kinerja.database.port}/kinerja",
                        "spring.datasource.username=kinerja_app")
                .run(arguments)) {
            Verification found = context.getBean(Verifications.class).verify(heads(arguments));
            if (found.protection() == Verification.Protection.SWITCHED_OFF) {
                LOG.warn(
                        "The database does not protect the audit trail from the role that verifies: protection {}",
                        found.protection());
            }
            if (found.intact()) {
                LOG.info(
                        "The audit trail is whole: {} entries from {} to {}; dropped: {}; late: {}; clock moved: {}",
                        found.entries(),
                        found.start(),
                        found.head(),
                        found.dropped(),
                        found.late(),
                        found.clockMoved());
                return 0;
            }
            LOG.error(
                    "The audit trail is not whole: {}; {} entries overdue without a seal, the first is {}; misdated: {};"
                            + " switched off: {}; heads that cannot be checked: {}; right up to {}",
                    found.broken(),
                    found.overdue(),
                    found.firstOverdue(),
                    found.misdated(),
                    found.switchedOff(),
                    found.uncheckable(),
                    found.head());
            return 1;
        } catch (RuntimeException failure) {
            LOG.error("The audit trail could not be verified", failure);
            return 2;
        }
    }

    private static List<Head> heads(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(COMMAND + "="))
                .flatMap(argument ->
                        Arrays.stream(argument.substring(COMMAND.length() + 1).split(",")))
                .map(Head::valueOf)
                .toList();
    }
}
