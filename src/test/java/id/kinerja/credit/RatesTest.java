package id.kinerja.credit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.evaluation.Predicate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months of twelve, times percentage, times annual coefficient (domain page, section 1.12), cell by cell. */
class RatesTest {

    private final Rates rates = PackagedRates.read();

    @ParameterizedTest(name = "a year as {0}: {1}, {2}, {3}, {4}, {5}")
    @CsvSource({
        // level, Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang
        "BEGINNER,       5.63,  3.75,  2.81,  1.88,  0.94",
        "SKILLED,        7.50,  5.00,  3.75,  2.50,  1.25",
        "PROFICIENT,    18.75, 12.50,  9.38,  6.25,  3.13",
        "SUPERVISING,   37.50, 25.00, 18.75, 12.50,  6.25",
        "EXPERT_FIRST,  18.75, 12.50,  9.38,  6.25,  3.13",
        "EXPERT_YOUNG,  37.50, 25.00, 18.75, 12.50,  6.25",
        "EXPERT_MIDDLE, 56.25, 37.50, 28.13, 18.75,  9.38",
        "EXPERT_MAIN,   75.00, 50.00, 37.50, 25.00, 12.50"
    })
    void a_year_gives_this(
            Level level,
            BigDecimal veryGood,
            BigDecimal good,
            BigDecimal improvement,
            BigDecimal poor,
            BigDecimal veryPoor) {
        assertThat(rates.credit(12, Predicate.VERY_GOOD, level)).isEqualTo(veryGood);
        assertThat(rates.credit(12, Predicate.GOOD, level)).isEqualTo(good);
        assertThat(rates.credit(12, Predicate.NEEDS_IMPROVEMENT, level)).isEqualTo(improvement);
        assertThat(rates.credit(12, Predicate.POOR, level)).isEqualTo(poor);
        assertThat(rates.credit(12, Predicate.VERY_POOR, level)).isEqualTo(veryPoor);
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({
        "1, 1.04", "2, 2.08", "3, 3.13", "4, 4.17", "5, 5.21", "6, 6.25",
        "7, 7.29", "8, 8.33", "9, 9.38", "10, 10.42", "11, 11.46", "12, 12.50"
    })
    void months_count_by_twelfths_and_are_rounded_half_up_once(int months, BigDecimal credit) {
        assertThat(rates.credit(months, Predicate.GOOD, Level.EXPERT_FIRST)).isEqualTo(credit);
    }

    @ParameterizedTest(name = "{0}: {1} for a rank, {2} for a level")
    @CsvSource(
            nullValues = "-",
            value = {
                "BEGINNER, 15, 15", "SKILLED, -, -", "PROFICIENT, -, -", "SUPERVISING, 100, -",
                "EXPERT_FIRST, 50, 100", "EXPERT_YOUNG, 100, 200", "EXPERT_MIDDLE, 150, 450", "EXPERT_MAIN, 200, -"
            })
    void so_much_is_needed(Level level, @Nullable BigDecimal rank, @Nullable BigDecimal next) {
        assertThat(rates.of(level).rankNeed()).isEqualTo(rank);
        assertThat(rates.of(level).levelNeed()).isEqualTo(next);
    }

    @Test
    void only_the_coefficient_that_a_source_shows_is_said_to_come_from_one() {
        for (Level level : Level.values()) {
            assertThat(rates.of(level).basis())
                    .isEqualTo(level == Level.EXPERT_FIRST ? "contoh resmi" : "belum dipastikan");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Perencana Ahli Pertama, EXPERT_FIRST",
                "Analis SDM Aparatur Ahli Muda, EXPERT_YOUNG",
                "DOKTER  AHLI   MADYA, EXPERT_MIDDLE",
                "Auditor Ahli Utama, EXPERT_MAIN",
                "Arsiparis Pemula, BEGINNER",
                "' Perawat Terampil ', SKILLED",
                "Bidan Mahir, PROFICIENT",
                "Pranata Komputer Penyelia, SUPERVISING",
                // what the title does not end with is not guessed
                "Guru Madya, -",
                "Perawat, -",
                "Ahli Muda Perencana, -",
                "Penata Semahir, -"
            })
    void the_level_is_what_the_title_ends_with(String title, @Nullable Level level) {
        assertThat(Level.of(title).orElse(null)).isEqualTo(level);
    }
}
