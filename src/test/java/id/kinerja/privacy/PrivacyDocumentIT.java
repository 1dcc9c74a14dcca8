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

    /** Tables that say nothing about anybody, each with the reason. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "setting_change", // choices of the government
            "holiday",
            "holiday_change",
            "unit",
            "unit_version",
            "post",
            "head_of_government", // with the posts
            "performance_year",
            "period",
            "period_opening",
            "period_opening_pending", // for seconds
            "period_opening_failure", // that the system failed once
            "decision_version", // rules, and who put them there
            "period_extension",
            "period_extension_pending", // for seconds
            "announcement",
            "announcement_reader", // until the window's last day
            "reconciliation",
            "reconciliation_difference",
            "retention_run",
            "retention_run_kind",
            "audit_seal", // hashes of the trail
            "audit_export",
            "audit_dropped_month",
            "draft_change", // goes with its case
            "account_role", // with the account
            "spring_session_attributes",
            "demo",
            "demo_account",
            "flyway_schema_history");

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
        List<String> named = Pattern.compile("`([a-z_]+)(…?)`")
                .matcher(page)
                .results()
                .map(table -> table.group(1))
                .toList();
        List<String> tables = jdbc.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'kinerja' and c.relkind in ('r', 'p') and not c.relispartition
                        """).query(String.class).list();
        assertThat(tables.stream()
                        .filter(table -> !ABOUT_NOBODY.contains(table))
                        .filter(table -> named.stream().noneMatch(table::startsWith)))
                .as("tables that the page about privacy does not mention")
                .isEmpty();
        assertThat(tables).containsAll(ABOUT_NOBODY);
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
        Stream.of("YEAR_OPEN", "NEEDED", "NOT_EXPORTED", "EVALUATION_KEPT")
                .forEach(reason -> codes.add("privacy.held." + reason));
        Stream.of("BUSY", "NO_DATABASE", "REFUSED", "UNEXPECTED").forEach(why -> codes.add("privacy.failed." + why));
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(codes.stream().filter(code -> messages.getMessage(code, null, null, language) == null))
                    .isEmpty();
        }
    }
}
