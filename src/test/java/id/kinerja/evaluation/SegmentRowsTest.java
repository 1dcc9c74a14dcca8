package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.target.Approach;
import id.kinerja.target.EstablishedPlan;
import id.kinerja.target.Measurement;
import id.kinerja.target.QuarterTargets;
import id.kinerja.target.ResultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** A segment shows the rows of its own plan, with words and figures of the quarters that ended in it and of no other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentRowsTest {

    private static final UUID RESULT = new UUID(0, 1);
    private static final UUID INDICATOR = new UUID(0, 2);

    @ParameterizedTest(name = "{0}, quarters {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Setahun | 1 2 | Setahun / TW1: kata 1 / TW2: kata 2 | 1=10 2=20
            Setahun | 3   | Setahun                             | 3=
            Setahun |     | Setahun                             |
            ''      | 1   | TW1: kata 1                         | 1=10
            ''      | 2 3 | TW2: kata 2                         | 2=20 3=
            ''      | 4   | ''                                  | 4=
            """)
    void words_and_figures_of_the_own_quarters(String ofYear, String quarters, String words, String figures) {
        List<Integer> ended = quarters == null
                ? List.of()
                : Arrays.stream(quarters.split(" ")).map(Integer::valueOf).toList();

        EvaluationSheet.Result row = rows(ofYear, ended).of(plan()).get(0);

        MeasuredIndicator measured =
                Objects.requireNonNull(row.indicators().get(0).measured());
        assertThat(row.realisation().replace("\n", " / ")).isEqualTo(words);
        assertThat(measured.quarters().stream()
                        .map(one -> one.number() + "=" + (one.realisation() == null ? "" : one.realisation()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(figures == null ? "" : figures);
        assertThat(measured.toDate().target())
                .as("nothing is summed beyond the own days")
                .isNull();
    }

    private static SegmentRows rows(String ofYear, List<Integer> ended) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        for (int number = 1; number <= 4; number++) {
            messages.addMessage("evaluation.period." + number, Locale.getDefault(), "TW" + number);
        }
        return new SegmentRows(
                2024,
                ofYear.isEmpty() ? Map.of() : Map.of(RESULT, new SelfAssessment(ofYear, "")),
                ended,
                Map.of(RESULT, Map.of(1, "kata 1", 2, "kata 2")),
                Map.of(INDICATOR, Map.of(1, "10", 2, "20")),
                new PeriodEvidence(plan(), List.of()),
                messages);
    }

    private static EstablishedPlan plan() {
        QuarterTargets targets = new QuarterTargets(Measurement.COUNT, List.of("10", "20", "30", "40"));
        return new EstablishedPlan(
                new UUID(0, 3),
                1,
                new UUID(0, 4),
                2024,
                Approach.QUANTITATIVE,
                List.of(new EstablishedPlan.Result(
                        RESULT,
                        ResultKind.MAIN,
                        "Arsip tertata",
                        null,
                        List.of(new EstablishedPlan.Indicator(INDICATOR, null, "Arsip", "100", "berkas", targets)))),
                Map.of());
    }
}
