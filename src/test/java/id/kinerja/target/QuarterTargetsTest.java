package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarterTargetsTest {

    /** Kind x quarters x the year's target: what stands against them; a dash is a quarter that is not measured. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COUNT    | 3 3 3 3          | 12    |
            COUNT    | 0,5 0.25 - 0,25  | 1     |
            COUNT    | - - - 12         | 12,0  |
            COUNT    | 0 - - -          | 0     |
            COUNT    | 3 3 3 -          | 12    | quarters.sum
            COUNT    | 12 12 12 12      | 12    | quarters.sum
            COUNT    | 3 3 3 3          | 11-13 | quarters.year
            COUNT    | 300 - - 900      | 1.200 | quarters.year
            COUNT    | 3 tiga 3 3       | 12    | quarter.number
            COUNT    | - 1.200 - -      | 1200  | quarter.number
            COUNT    | - - - -          | 12    | quarters.none
            POSITION | 80 85 90 95      | 95    |
            POSITION | 80 - 95,0 -      | 95    |
            POSITION | 95 95 95 95      | 95    |
            POSITION | - - - 90-100     | 90-100 |
            POSITION | 80 85 90 95      | 350   | quarters.last
            POSITION | 95 90 - -        | 95    | quarters.last
            POSITION | - - - 80-90      | 90-100 | quarters.last
            POSITION | - - - -          | 95    | quarters.none
            RELEASE  | - - - 3,6        | 3,60  |
            RELEASE  | - 3,2 - 3,6      | 3,6   |
            RELEASE  | - wtp - -        | WTP   |
            RELEASE  | - 1.200 - -      | 1.200 |
            RELEASE  | - 3,6 - 3,2      | 3,6   | quarters.last
            RELEASE  | - 1,8 - 1,8      | 3,6   | quarters.last
            RELEASE  | - - - -          | 3,6   | quarters.none
            """)
    void targets_of_quarters_fit_the_years_target(Measurement kind, String quarters, String year, String problem) {
        var targets = targets(kind, quarters);

        assertThat(targets.fault(year, true).map(QuarterTargets.Fault::code))
                .isEqualTo(java.util.Optional.ofNullable(problem).map(code -> "target.problem." + code));
        if (!targets.given()) {
            assertThat(targets.fault(year, false)).isEmpty();
        }
    }

    /** Kind x measured or not x realised or not, at the end of each quarter; a dash is nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COUNT    | 3 3 3 3     | 2 4 - -     | 1 | 3     | 2   | 1   |
            COUNT    | 3 3 3 3     | 2 4 - -     | 2 | 6     | 6   | 1 2 |
            COUNT    | 3 3 3 3     | 2 4 - -     | 3 | 9     | 6   | 1 2 | 3
            COUNT    | 3 3 3 3     | 2 4 3 3     | 4 | 12    | 12  | 1 2 3 4 |
            COUNT    | - 6 - 6     | - - - -     | 1 | -     | -   |     |
            COUNT    | - 6 - 6     | 9 5 9 9     | 1 | -     | -   |     |
            COUNT    | - 6 - 6     | 9 5 9 9     | 3 | 6     | 5   | 2   |
            COUNT    | - 6 - 6     | - 0 - -     | 4 | 12    | 0   | 2   | 4
            COUNT    | 0,5 0.25 - 1 | 0,1 0,2 - - | 2 | 0,75 | 0,3 | 1 2 |
            COUNT    | 1000 - - -  | 1250,5 - - - | 4 | 1000 | 1250,5 | 1 |
            POSITION | 80 85 90 95 | 81 - - -    | 1 | 80    | 81  | 1   |
            POSITION | 80 85 90 95 | 81 - - -    | 2 | 85    | 81  | 1   | 2
            POSITION | 80 85 90 95 | 81 84 - 97  | 4 | 95    | 97  | 4   | 3
            POSITION | 80 - - 95   | 81 70 70 -  | 3 | 80    | 81  | 1   |
            POSITION | - - 90 -    | - - 88 -    | 2 | -     | -   |     |
            POSITION | - - 90 -    | - - 88 -    | 4 | 90    | 88  | 3   |
            POSITION | - - - 90-100 | - - - 93   | 4 | 90-100 | 93 | 4   |
            RELEASE  | - 3,2 - 3,6 | - 3,3 - -   | 1 | -     | -   |     |
            RELEASE  | - 3,2 - 3,6 | - 3,3 - -   | 2 | 3,2   | 3,3 | 2   |
            RELEASE  | - 3,2 - 3,6 | - 3,3 9 -   | 3 | 3,2   | 3,3 | 2   |
            RELEASE  | - 3,2 - 3,6 | - 3,3 - -   | 4 | 3,6   | 3,3 | 2   | 4
            RELEASE  | - 3,2 - 3,6 | - 3,3 - 3,5 | 4 | 3,6   | 3,5 | 4   |
            RELEASE  | - WTP - -   | - WDP - -   | 4 | WTP   | WDP | 2   |
            RELEASE  | - - - -     | 1 1 1 1     | 4 | -     | -   |     |
            """)
    void what_was_measured_by_the_end_of_a_quarter(
            Measurement kind,
            String quarters,
            String realised,
            int until,
            String target,
            String realisation,
            String counted,
            String open) {
        Map<Integer, String> done = new HashMap<>();
        var words = texts(realised);
        IntStream.rangeClosed(1, 4).forEach(one -> done.put(one, words.get(one - 1)));

        var stands = targets(kind, quarters).until(until, done);

        assertThat(Objects.requireNonNullElse(stands.target(), "-")).isEqualTo(target);
        assertThat(Objects.requireNonNullElse(stands.realisation(), "-")).isEqualTo(realisation);
        assertThat(stands.counted()).isEqualTo(numbers(counted));
        assertThat(stands.open()).isEqualTo(numbers(open));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 12, true",
        "POSITION, 12, true",
        "POSITION, 90-100, false",
        "RELEASE, '3,6', true",
        "RELEASE, WTP, false"
    })
    void a_realisation_is_a_number_where_its_target_is(Measurement kind, String target, boolean number) {
        assertThat(targets(kind, target + " - - -").asksNumber(1)).isEqualTo(number);
    }

    @Test
    void what_was_kept_before_there_were_quarterly_targets_has_none() {
        var before = PlanRecords.read("""
                {"approach": "QUANTITATIVE", "behaviours": [], "annex": [], "results": [{
                    "id": "00000000-0000-0000-0000-000000000001", "kind": "MAIN", "text": "Layanan", "assignedBy": "",
                    "indicators": [{"id": "00000000-0000-0000-0000-000000000002", "aspect": "QUANTITY", "text": "Jumlah",
                        "target": "12", "unit": "dokumen"}]}]}
                """).results().get(0).indicators().get(0);

        assertThat(before.quarters()).isEqualTo(QuarterTargets.NONE);
        assertThat(before.quarters().given()).isFalse();
        assertThat(IntStream.rangeClosed(1, 4).filter(before.quarters()::measuredIn))
                .isEmpty();
    }

    @Test
    void what_is_kept_is_read_back() {
        var indicator = new PlanContent.Indicator(
                PlanBuilder.INDICATOR,
                Aspect.QUANTITY,
                "Jumlah",
                "12",
                "dokumen",
                targets(Measurement.RELEASE, "- 6 - 12"));
        var plan = PlanBuilder.aPlan()
                .with(PlanBuilder.aResult().indicators(indicator).build())
                .build();

        assertThat(PlanRecords.read(PlanRecords.write(plan))).isEqualTo(plan);
    }

    private static QuarterTargets targets(Measurement kind, String quarters) {
        return new QuarterTargets(kind, texts(quarters));
    }

    private static List<String> texts(String quarters) {
        return Stream.of(quarters.split(" +"))
                .map(text -> text.equals("-") ? "" : text)
                .toList();
    }

    private static List<Integer> numbers(String quarters) {
        return quarters == null
                ? List.of()
                : Stream.of(quarters.split(" +")).map(Integer::valueOf).toList();
    }
}
