package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NipTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "198609262015051001, PNS",
        "199005122015042003, PNS",
        "200002292024122999, PNS",
        "199804122024211001, PPPK",
        "199308122018012001, PPPK",
        "198508042012992001, PPPK"
    })
    void valid_numbers(String nip, EmployeeKind kind) {
        assertThat(Nip.problem(nip, kind, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "198613262015051001, PNS, BIRTH",
        "198602302015051001, PNS, BIRTH",
        "190002292015051001, PNS, BIRTH",
        "202607022015051001, PNS, BIRTH",
        "000000002015051001, PNS, BIRTH",
        "198609262015131001, PNS, APPOINTMENT",
        "198609262015001001, PNS, APPOINTMENT",
        "198609262027011001, PNS, APPOINTMENT",
        "198609260000011001, PNS, APPOINTMENT",
        "199804122027211001, PPPK, APPOINTMENT",
        "199804122024001001, PPPK, AGREEMENT",
        "198609262015053001, PNS, SEX",
        "198609262015050001, PNS, SEX",
        "199804122024213001, PPPK, SEX",
        "198609262015051000, PNS, SERIAL",
        "199804122024211000, PPPK, SERIAL",
        "19860926201505100, PNS, LENGTH",
        "1986092620150510011, PNS, LENGTH",
        "'', PNS, LENGTH",
        "19860926201505100A, PNS, DIGITS",
        "19860926-201505-1-001, PNS, DIGITS",
        "١٩٨٦٠٩٢٦٢٠١٥٠٥١٠٠١, PNS, DIGITS",
        "1.98609E+17, PNS, NUMBER",
        "'1,98609262015051E+17', PNS, NUMBER",
        "2e17, PPPK, NUMBER"
    })
    void invalid_numbers(String nip, EmployeeKind kind, NipProblem problem) {
        assertThat(Nip.problem(nip, kind, TODAY)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'198609262015051001",
                "19860926 201505 1 001",
                " 198609262015051001\u00A0",
                "\u200B19860926\u2003201505\u3000\t1\u202F001\uFEFF",
                "`198609262015051001",
                "\u2018198609262015051001",
                "\u02BC198609262015051001",
                "\u00B4198609262015051001",
                "\uFF07198609262015051001",
                " ''198609262015051001",
                "\u2019198609262015051001"
            })
    void what_spreadsheets_put_around_the_digits_is_cleaned(String written) {
        assertThat(Nip.clean(written)).isEqualTo("198609262015051001");
    }

    @Test
    void people_read_it_in_groups() {
        assertThat(Nip.grouped("198609262015051001")).isEqualTo("19860926 201505 1 001");
    }

    @ParameterizedTest
    @CsvSource({"198609262015051001, false", "199005122007042003, true", "194005122015042003, true"})
    void an_unusual_age_at_appointment_is_worth_a_note(String nip, boolean unusual) {
        assertThat(Nip.unusualAge(nip)).isEqualTo(unusual);
    }
}
