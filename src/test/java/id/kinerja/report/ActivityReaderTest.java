package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.LinkedMultiValueMap;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityReaderTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID INDICATOR = UUID.randomUUID();

    private final LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

    ActivityReaderTest() {
        sent.set("indicator", INDICATOR.toString());
        sent.set("description", "Menyusun laporan");
        sent.set("quantity", "2,5");
        sent.set("unit", "dokumen");
        sent.set("startsAt", "08:00");
        sent.set("endsAt", "09:30");
        sent.set("minutes", "80");
        sent.set("place", "FIELD");
        sent.put("links", List.of("", " https://contoh.go.id/a ", "", "", ""));
    }

    @Test
    void what_is_typed_well_becomes_an_activity() {
        assertThat(read().activity())
                .isEqualTo(new Activity(
                        ID,
                        INDICATOR,
                        "Menyusun laporan",
                        new BigDecimal("2.5"),
                        "dokumen",
                        LocalTime.of(8, 0),
                        LocalTime.of(9, 30),
                        80,
                        Place.FIELD,
                        List.of("https://contoh.go.id/a")));
    }

    @Test
    void an_activity_is_typed_again_as_it_is_saved() {
        var activity = Objects.requireNonNull(read().activity());

        var again = reader().read(ID, ActivityInput.of(activity), Set.of(INDICATOR));

        assertThat(again.activity()).isEqualTo(activity);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            indicator   | ADDITIONAL                           |
            indicator   | ""                                   | report.indicator.required
            indicator   | 00000000-0000-0000-0000-000000000001 | report.indicator.required
            indicator   | additional                           | report.indicator.required
            description | ""                                   | report.description.required
            description | "   "                                | report.description.required
            description | 123456789                            | {page.text.too-short}
            description | 1234567890                           |
            description | D'Angelo, S.H. <script>alert(1)</script> 😀 |
            quantity    | ""                                   | report.quantity.invalid
            quantity    | 0                                    | report.quantity.invalid
            quantity    | 0,00                                 | report.quantity.invalid
            quantity    | 0,01                                 |
            quantity    | -1                                   | report.quantity.invalid
            quantity    | 1.000                                | report.quantity.invalid
            quantity    | 1.5                                  |
            quantity    | 999999999                            |
            quantity    | 1000000000                           | report.quantity.invalid
            quantity    | dua                                  | report.quantity.invalid
            quantity    | 1e3                                  | report.quantity.invalid
            unit        | ""                                   | report.unit.required
            startsAt    | ""                                   | report.startsAt.invalid
            startsAt    | 24:00                                | report.startsAt.invalid
            startsAt    | 8:00                                 | report.startsAt.invalid
            startsAt    | 08.00                                |
            endsAt      | ""                                   | report.endsAt.invalid
            endsAt      | 09:60                                | report.endsAt.invalid
            endsAt      | 08:00                                | report.endsAt.early
            endsAt      | 07:59                                | report.endsAt.early
            endsAt      | 00:00                                |
            minutes     | ""                                   |
            minutes     | 0                                    | report.minutes.invalid
            minutes     | 1                                    |
            minutes     | 90                                   |
            minutes     | 91                                   | report.minutes.long
            minutes     | 1,5                                  | report.minutes.invalid
            minutes     | -5                                   | report.minutes.invalid
            place       | ""                                   | report.place.required
            place       | BULAN                                | report.place.required
            place       | HOME                                 |
            """)
    void each_field_says_what_is_wrong_with_it(String field, String typed, String problem) {
        sent.set(field, typed);

        var reading = read();

        assertThat(reading.errors().of(field)).isEqualTo(problem);
        assertThat(reading.errors().byField()).hasSize(problem == null ? 0 : 1);
        assertThat(reading.activity() == null).isEqualTo(problem != null);
    }

    @Test
    void minutes_left_empty_are_the_whole_time() {
        sent.set("minutes", "");
        sent.set("endsAt", "00:00");

        assertThat(Objects.requireNonNull(read().activity()).minutes()).isEqualTo(16 * 60);
    }

    @Test
    void a_text_has_a_greatest_length_in_characters_people_see_as_one() {
        sent.set("description", "😀".repeat(1000));
        assertThat(read().errors().any()).isFalse();

        sent.set("description", "😀".repeat(1001));
        assertThat(read().errors().of("description")).isEqualTo("{page.text.too-long}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Menyusun\u0000 laporan", "Menyusun\u0007 laporan", "Menyusun\u202e laporan"})
    void hidden_characters_are_refused(String text) {
        sent.set("description", text);

        assertThat(read().errors().of("description")).isEqualTo("{page.text.control}");
    }

    @Test
    void only_https_links_are_taken_and_the_wrong_one_is_named() {
        sent.put("links", List.of("https://contoh.go.id", "http://contoh.go.id", "", "javascript:alert(1)", ""));

        assertThat(read().errors().byField().keySet()).containsExactly("links[1]", "links[3]");
    }

    @Test
    void five_links_are_enough() {
        sent.put(
                "links",
                IntStream.range(0, 5).mapToObj(i -> "https://contoh.go.id/" + i).toList());
        assertThat(Objects.requireNonNull(read().activity()).links()).hasSize(5);

        sent.put(
                "links",
                IntStream.range(0, 6).mapToObj(i -> "https://contoh.go.id/" + i).toList());
        assertThat(read().errors().of("links[0]")).isEqualTo("report.links.many");
    }

    @Test
    void every_field_that_is_wrong_is_named_in_the_order_of_the_page() {
        sent.clear();

        assertThat(read().errors().byField().keySet())
                .containsExactly("indicator", "description", "quantity", "unit", "startsAt", "endsAt", "place");
    }

    private ActivityReader.Reading read() {
        return reader().read(ID, ActivityInput.of(sent), Set.of(INDICATOR));
    }

    private static ActivityReader reader() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new ActivityReader(Validation.buildDefaultValidatorFactory().getValidator(), messages);
    }
}
