package id.kinerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.personal.CaseHold;
import id.kinerja.personal.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page about privacy says is what the product does. */
class PrivacyDocumentIT extends IntegrationTest {

    private static final Path PAGE = Path.of("docs/privacy.md");
    private static final Pattern SETTING = Pattern.compile("`((?:retention|audit)\\.[a-z-]+)`");

    /** Tables that say nothing about anybody: no column of theirs refers to a person. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "holiday",
            "unit",
            "unit_version",
            "post",
            "strategy",
            "strategy_mission",
            "strategy_indicator",
            "strategy_target",
            "period_extension_pending", // cases, for seconds
            "year_closing_pending", // cases, for seconds
            "year_closing_failure", // cases
            "retention_run",
            "retention_run_kind",
            "audit_seal", // hashes of the trail
            "audit_dropped_month",
            "keycloak_event", // ids of events
            "demo",
            "flyway_schema_history");

    /** Invented people of a demonstration, who have no rights to anything. */
    private static final String INVENTED = "demo_account";

    @Autowired
    KeptKinds kinds;

    @Autowired
    List<CaseHold> holds;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_retention_setting_is_named_and_every_named_one_exists() throws IOException {
        Set<String> named = SETTING.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing =
                kinds.all().stream().map(kind -> kind.limit().key()).collect(Collectors.toCollection(TreeSet::new));
        existing.add(Limits.DELAY.key());
        assertThat(existing).hasSizeGreaterThan(9);
        assertThat(named).isEqualTo(existing);
    }

    @Test
    void every_table_is_named_or_says_nothing_about_anybody() throws IOException {
        String page = Files.readString(PAGE);
        List<Pattern> named = Pattern.compile("`([a-z_]+)(…?)`")
                .matcher(page)
                .results()
                .map(table -> Pattern.compile(table.group(1) + (table.group(2).isEmpty() ? "" : ".*")))
                .toList();
        List<String> tables = jdbc.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'kinerja' and c.relkind in ('r', 'p') and not c.relispartition
                        """).query(String.class).list();
        assertThat(tables.stream()
                        .filter(table -> !ABOUT_NOBODY.contains(table) && !table.equals(INVENTED))
                        .filter(table -> named.stream()
                                .noneMatch(name -> name.matcher(table).matches())))
                .as("tables that the page about privacy does not mention")
                .isEmpty();
        assertThat(tables).containsAll(ABOUT_NOBODY);
    }

    @Test
    void a_table_that_is_said_to_be_about_nobody_refers_to_nobody() {
        assertThat(jdbc.sql("""
                                select c.relname || '.' || a.attname from pg_attribute a
                                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'kinerja' and c.relname in (:tables) and a.attnum > 0 and not a.attisdropped
                                """).param("tables", ABOUT_NOBODY).query(String.class).list().stream()
                        .filter(column -> !column.startsWith("flyway_"))
                        .filter(column -> PersonalColumnsIT.BY_NAME
                                .matcher(column.substring(column.indexOf('.') + 1))
                                .matches()))
                .as("name the table on the page about privacy: what is kept, why, who sees it, how long")
                .isEmpty();
    }

    @Test
    void every_kind_limit_and_reason_has_its_words() {
        Set<String> codes = new TreeSet<>();
        kinds.all().forEach(kind -> {
            if (!kind.name().equals(BrokenKeeping.NAME)) {
                codes.add("privacy.kept." + kind.name());
            }
            codes.add("setting." + kind.limit().key());
            codes.add("setting." + kind.limit().key() + ".unit");
        });
        holds.forEach(hold -> codes.add("privacy.held." + hold.reason()));
        Stream.of("YEAR_OPEN", "NEEDED", "NOT_EXPORTED", "NOTHING_AFTER", "EVALUATION_KEPT")
                .forEach(reason -> codes.add("privacy.held." + reason));
        Stream.of("BUSY", "NO_DATABASE", "REFUSED", "UNEXPECTED").forEach(why -> codes.add("privacy.failed." + why));
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(codes.stream().filter(code -> messages.getMessage(code, null, null, language) == null))
                    .isEmpty();
        }
    }
}
