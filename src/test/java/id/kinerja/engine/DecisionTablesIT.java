package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kinerja.IntegrationTest;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.engine.TableRefused.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Another table counts from its day on, when it is a whole one; what it says is decided by nothing that it could run. */
@Transactional
class DecisionTablesIT extends IntegrationTest {

    private static final String PREDICATE = "performance-predicate";
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final Map<String, Object> ABOVE_MEETS = Map.of("resultRating", "ABOVE", "behaviourRating", "MEETS");

    @Autowired
    DecisionTables tables;

    @Autowired
    TableStore store;

    @Autowired
    Decisions decisions;

    @Autowired
    KinerjaClock clock;

    @AfterEach
    void the_clock_is_as_it_was() {
        clock.moveTo(MORNING);
    }

    @Test
    void the_packaged_tables_count_from_the_beginning_and_answer_every_combination_once() {
        assertThat(tables.all())
                .filteredOn(table -> table.source() == TableVersion.Source.PACKAGED && table.inForceFrom() == null)
                .extracting(TableVersion::decision)
                .contains(PREDICATE, "follow-up");
        assertThat(tables.outcomes(PREDICATE, inForce()))
                .hasSize(9)
                .contains(new TableOutcome(
                        Map.of("resultRating", "ABOVE", "behaviourRating", "ABOVE"),
                        tables.outcomes(PREDICATE, inForce()).get(0).outputs()))
                .allSatisfy(cell -> assertThat(cell.outputs()).containsKeys("predicate", "rule", "basis"));
    }

    @Test
    void a_table_counts_from_its_day_on_and_not_before() {
        int before = inForce();
        int version = put(lenient(), TODAY.plusDays(2));
        assertThat(decide()).isEqualTo("GOOD");
        clock.moveTo(Instant.parse("2026-07-16T16:59:59Z"));
        assertThat(decide()).as("the last second of the day before, in Jakarta").isEqualTo("GOOD");
        clock.moveTo(Instant.parse("2026-07-16T17:00:00Z"));
        assertThat(decide()).isEqualTo("VERY_GOOD");
        assertThat(decisions.decide(PREDICATE, ABOVE_MEETS).version()).isEqualTo(version);
        assertThat(outcome(before)).as("a version never changes").isEqualTo("GOOD");
        assertThat(outcome(version)).isEqualTo("VERY_GOOD");
    }

    @Test
    void of_two_of_one_day_the_newer_counts_and_one_of_a_later_day_before_them_waits() {
        put(lenient(), TODAY.plusDays(1));
        int first = put(lenient(), TODAY);
        assertThat(inForce()).isEqualTo(first);
        int second = put(packaged(), TODAY);
        assertThat(inForce()).isEqualTo(second);
        assertThat(decide()).isEqualTo("GOOD");
    }

    @Test
    void a_packaged_table_replaces_a_packaged_one_from_the_day_of_the_update_on() {
        store.notePackaged(PREDICATE, 900);
        assertThat(inForce()).isEqualTo(900);
        assertThat(store.find(PREDICATE, 900).orElseThrow().inForceFrom())
                .as("what was decided before stays decided before")
                .isEqualTo(TODAY);
    }

    @Test
    void a_packaged_table_never_replaces_an_uploaded_one() {
        int uploaded = put(lenient(), TODAY);
        store.notePackaged(PREDICATE, 901);
        assertThat(inForce()).isEqualTo(uploaded);
        assertThat(store.find(PREDICATE, 901)).isEmpty();
    }

    @Test
    void it_is_taken_back_before_its_day_and_not_after() {
        int later = put(lenient(), TODAY.plusDays(1));
        assertThat(tables.withdraw(PREDICATE, later, "admin")).isTrue();
        assertThat(tables.withdraw(PREDICATE, later, "admin")).isFalse();
        clock.moveTo(MORNING.plusSeconds(3 * 24 * 3600));
        assertThat(decide()).isEqualTo("GOOD");
        int now = put(lenient(), TODAY.plusDays(3));
        assertThat(tables.withdraw(PREDICATE, now, "admin")).isFalse();
        assertThat(tables.withdraw(PREDICATE, 1, "admin")).isFalse();
        assertThat(decide()).isEqualTo("VERY_GOOD");
    }

    @Test
    void a_day_that_has_gone_by_is_refused() {
        assertThat(problems(packaged(), TODAY.minusDays(1)))
                .containsExactly(new Problem("decision.problem.past", List.of()));
    }

    @ParameterizedTest(name = "{0} in place of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"GOOD\" | \"BEST\" | decision.problem.value",
                "\"GOOD\" | ${1 + 1} | decision.problem.expression",
                "\"GOOD\" | \"${evaluationSteps}\" | decision.problem.expression",
                "\"GOOD\" | GOOD | decision.problem.expression",
                "\"MEETS\"</text></inputEntry> | ${resultRating}</text></inputEntry> | decision.problem.expression",
                "hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\" | decision.problem.hit-policy",
                "<text>resultRating</text> | <text>evaluationSteps</text> | decision.problem.inputs",
                "<text>resultRating</text> | <text>${resultRating}</text> | decision.problem.inputs",
                "name=\"basis\" | name=\"ground\" | decision.problem.outputs",
                "id=\"performance-predicate\" | id=\"follow-up\" | decision.problem.another",
                "hitPolicy=\"UNIQUE\" | hitPolicy=\"BANANA\" | decision.problem.unreadable",
                "hitPolicy=\"UNIQUE\" | hitPolicy=\"COLLECT\" aggregation=\"SUM\" | decision.problem.hit-policy",
                "<inputEntry id=\"cell-above-meets-result\"> | <inputEntry id=\"more\"><text>-</text></inputEntry><inputEntry id=\"cell-above-meets-result\"> | decision.problem.entries",
                "typeRef=\"string\" | typeRef=\"banana\" | decision.problem.type",
                "typeRef=\"string\" | typeRef=\"integer\" | decision.problem.type",
                "historyTimeToLive=\" | historyTimeToLive=\"x | decision.problem.unusable",
                "<decisionTable | <informationRequirement id=\"r\"><requiredDecision href=\"#nirgends\"/></informationRequirement><decisionTable | decision.problem.",
                "\"MEETS\"</text></inputEntry> | \"MEETS\", </text></inputEntry> | decision.problem.expression",
                "\"MEETS\"</text></inputEntry> | not(\"MEETS\"</text></inputEntry> | decision.problem.expression",
                "\"MEETS\"</text></inputEntry> | ]1..</text></inputEntry> | decision.problem.expression",
                "</decisionTable> | | decision.problem.unreadable",
                "<definitions | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions | decision.problem.unreadable"
            })
    void what_is_no_table_of_plain_values_is_refused(String what, String by, String code) {
        String broken = flat(packaged()).replace(what, by == null ? "" : by);
        assertThat(broken).isNotEqualTo(flat(packaged()));
        List<TableVersion> before = tables.all();
        assertThat(problems(broken, TODAY)).extracting(Problem::code).anyMatch(one -> one.startsWith(code));
        assertThat(tables.all()).isEqualTo(before);
    }

    @Test
    void a_combination_without_a_result_is_named() {
        String without = flat(packaged()).replaceFirst("<rule id=\"cell-above-meets\">.*?</rule>", "");
        assertThat(problems(without, TODAY))
                .containsExactly(new Problem("decision.problem.none", List.of("ABOVE, MEETS")));
    }

    @Test
    void a_combination_with_several_results_is_named() {
        var rule = Pattern.compile("<rule id=\"cell-above-meets\">.*?</rule>").matcher(flat(packaged()));
        assertThat(rule.find()).isTrue();
        String twice = flat(packaged())
                .replace("</decisionTable>", rule.group().replace("id=\"cell", "id=\"again") + "</decisionTable>");
        assertThat(problems(twice, TODAY))
                .containsExactly(new Problem("decision.problem.several", List.of("ABOVE, MEETS")));
    }

    @ParameterizedTest(name = "named {0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"\", rule-blank",
                "\"   \", rule-blank",
                "\"above-above\", rule-twice",
                "\" above-above \", rule-twice"
            })
    void rules_whose_names_do_not_tell_them_apart_are_refused(String name, String code) {
        String table = flat(packaged()).replace("<text>\"above-meets\"</text>", "<text>" + name + "</text>");
        assertThat(table).isNotEqualTo(flat(packaged()));
        assertThat(problems(table, TODAY)).extracting(Problem::code).containsExactly("decision.problem." + code);
    }

    @Test
    void a_rule_with_fewer_cells_than_columns_is_named() {
        String fewer = flat(packaged())
                .replaceFirst(
                        "(<rule id=\"cell-above-meets\">(<description>.*?</description>)?)<inputEntry.*?</inputEntry>",
                        "$1");
        assertThat(fewer).isNotEqualTo(flat(packaged()));
        assertThat(problems(fewer, TODAY)).extracting(Problem::code).containsExactly("decision.problem.entries");
    }

    @ParameterizedTest(name = "hostile file {index}")
    @MethodSource("hostile")
    void a_hostile_file_is_refused_and_breaks_nothing(byte[] content) {
        List<TableVersion> before = tables.all();
        assertThatThrownBy(() -> tables.put(PREDICATE, content, TODAY, "x.dmn", "Uji", "admin"))
                .isInstanceOf(TableRefused.class);
        assertThat(tables.all()).isEqualTo(before);
    }

    static Stream<byte[]> hostile() {
        String dmn =
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\">";
        String entity = "<!DOCTYPE definitions [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        return Stream.of(
                new byte[0],
                new byte[] {0, 1, 2, 3},
                bytes("<"),
                bytes("<html/>"),
                bytes(dmn + "</definitions>"),
                bytes(dmn + "<decision id=\"performance-predicate\" name=\"x\"/></definitions>"),
                bytes(
                        dmn
                                + "<decision id=\"performance-predicate\" name=\"x\"><decisionTable id=\"t\"/></decision></definitions>"),
                bytes(dmn
                        + "<decision id=\"performance-predicate\" name=\"x\"><literalExpression id=\"l\"><text>1</text>"
                        + "</literalExpression></decision></definitions>"),
                (entity + dmn + "</definitions>").getBytes(StandardCharsets.UTF_16),
                bytes("<?xml version=\"1.0\"?>" + entity.toLowerCase(Locale.ROOT) + dmn + "&e;</definitions>"),
                bytes(dmn + "<x>".repeat(60_000)),
                bytes(dmn + "<extensionElements>" + "<x xmlns=\"y\">".repeat(4_000) + "</x>".repeat(4_000)
                        + "</extensionElements></definitions>"));
    }

    @Test
    void nothing_is_read_but_a_table_and_none_that_is_not_known() {
        assertThat(problems("kuadran kinerja", TODAY))
                .containsExactly(new Problem("decision.problem.unreadable", List.of()));
        assertThatThrownBy(() -> tables.put("tidak-ada", bytes(packaged()), TODAY, "x.dmn", "Uji", "admin"))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    private int put(String table, LocalDate from) {
        return tables.put(PREDICATE, bytes(table), from, "predikat.dmn", "Keputusan wali kota 12/2026", "admin");
    }

    private List<Problem> problems(String table, LocalDate from) {
        return catchThrowableOfType(TableRefused.class, () -> put(table, from)).problems();
    }

    private int inForce() {
        return tables.inForce(PREDICATE).orElseThrow();
    }

    private String decide() {
        return decisions.decide(PREDICATE, ABOVE_MEETS).output("predicate");
    }

    private String outcome(int version) {
        return tables.outcomes(PREDICATE, version).stream()
                .filter(cell -> cell.inputs().equals(ABOVE_MEETS))
                .map(cell -> String.valueOf(cell.outputs().get("predicate")))
                .findFirst()
                .orElseThrow();
    }

    private String packaged() {
        return new String(tables.content(PREDICATE, 1), StandardCharsets.UTF_8);
    }

    /** Above and meets gives Very good, otherwise as packaged. */
    private String lenient() {
        String table = flat(packaged());
        String changed = table.replaceFirst(
                "(<outputEntry id=\"cell-above-meets-predicate\">\\s*<text>)\"GOOD\"", "$1\"VERY_GOOD\"");
        assertThat(changed).isNotEqualTo(table);
        return changed;
    }

    private static String flat(String table) {
        return table.replaceAll(">\\s+<", "><");
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }
}
