package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportChangesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID INDICATOR = UUID.randomUUID();
    private static final Activity BEFORE =
            activity(null, "Menyusun laporan", "1", "08:00", 60, Place.OFFICE, List.of());

    static Stream<Arguments> changes() {
        return Stream.of(
                change("indicator", activity(INDICATOR, "Menyusun laporan", "1", "08:00", 60, Place.OFFICE, List.of())),
                change("description", activity(null, "Menyusun rencana", "1", "08:00", 60, Place.OFFICE, List.of())),
                change("output", activity(null, "Menyusun laporan", "2", "08:00", 60, Place.OFFICE, List.of())),
                change("time", activity(null, "Menyusun laporan", "1", "07:30", 60, Place.OFFICE, List.of())),
                change("minutes", activity(null, "Menyusun laporan", "1", "08:00", 50, Place.OFFICE, List.of())),
                change("place", activity(null, "Menyusun laporan", "1", "08:00", 60, Place.FIELD, List.of())),
                change(
                        "links",
                        activity(
                                null,
                                "Menyusun laporan",
                                "1",
                                "08:00",
                                60,
                                Place.OFFICE,
                                List.of("https://contoh.go.id"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void each_part_that_changed_is_named_with_old_and_new(String field, Activity after) {
        var changes = ReportChanges.between(List.of(Written.of(BEFORE)), List.of(Written.of(after)), new Plain());

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(field);
            assertThat(change.before()).isNotEqualTo(change.after());
        });
    }

    @Test
    void of_files_what_came_and_what_went_is_named_also_under_the_same_name() {
        var before = new Written(BEFORE, List.of(new KeptFile("a1", "nota.pdf"), new KeptFile("b2", "foto.jpg")));
        var after = new Written(BEFORE, List.of(new KeptFile("b2", "foto.jpg"), new KeptFile("c3", "nota.pdf")));

        assertThat(ReportChanges.between(List.of(before), List.of(after), new Plain()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo("files");
                    assertThat(change.before()).isEqualTo("nota.pdf");
                    assertThat(change.after()).isEqualTo("nota.pdf");
                });
        assertThat(ReportChanges.between(List.of(before), List.of(before), new Plain()))
                .isEmpty();
    }

    @Test
    void what_stayed_the_same_is_not_mentioned() {
        var written = activity(null, "Menyusun laporan", "1.00", "08:00", 60, Place.OFFICE, List.of());

        assertThat(ReportChanges.between(List.of(Written.of(BEFORE)), List.of(Written.of(written)), new Plain()))
                .isEmpty();
    }

    @Test
    void what_was_added_or_removed_is_named_as_a_whole() {
        var added = Activities.anActivity().described("Kegiatan tambahan").build();

        assertThat(ReportChanges.between(List.of(Written.of(BEFORE)), List.of(Written.of(added)), new Plain()))
                .extracting(ReportChanges.Change::field, ReportChanges.Change::before, ReportChanges.Change::after)
                .containsExactly(tuple("added", "", "Kegiatan tambahan"), tuple("removed", "Menyusun laporan", ""));
    }

    private static Arguments change(String field, Activity after) {
        return Arguments.of(field, after);
    }

    private static Activity activity(
            @Nullable UUID indicator,
            String description,
            String quantity,
            String from,
            int minutes,
            Place place,
            List<String> links) {
        return new Activity(
                ID,
                indicator,
                description,
                new BigDecimal(quantity),
                "dokumen",
                LocalTime.parse(from),
                LocalTime.of(9, 0),
                minutes,
                place,
                links);
    }

    /** Values as they are, so that nothing but the comparison is tested. */
    private static final class Plain implements ReportChanges.Wording {

        @Override
        public String indicator(@Nullable UUID id) {
            return String.valueOf(id);
        }

        @Override
        public String output(Activity activity) {
            return activity.quantity().stripTrailingZeros().toPlainString();
        }

        @Override
        public String time(Activity activity) {
            return activity.startsAt() + "-" + activity.endsAt();
        }

        @Override
        public String place(Place place) {
            return place.name();
        }
    }
}
