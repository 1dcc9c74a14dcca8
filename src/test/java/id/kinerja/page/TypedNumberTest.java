package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedNumberTest {

    private final TypedNumber number = new TypedNumber();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0
            12           | 12
            -3           | -3
            12,5         | 12.5
            12.5         | 12.5
            12.50        | 12.50
            0,125        | 0.125
            0.125        | 0.125
            1250         | 1250
            1250,75      | 1250.75
            1.250,75     | 1250.75
            12.345.678,9 | 12345678.9""")
    void a_comma_and_a_point_both_begin_the_fraction(String typed, BigDecimal meant) throws ParseException {
        assertThat(number.parse(typed, Languages.INDONESIAN)).isEqualTo(meant);
        assertThat(number.parse(" " + typed + " ", Locale.ENGLISH)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.250", "12.345", "1,2,3", "1.2.3", "1e9", "dua", "12 000", "", "-", ",5", "٣"})
    void what_could_be_meant_otherwise_is_refused(String typed) {
        assertThatThrownBy(() -> number.parse(typed, Languages.INDONESIAN)).isInstanceOf(ParseException.class);
    }

    @Test
    void a_number_is_shown_as_it_is_typed() {
        assertThat(number.print(new BigDecimal("1250.50"), Languages.INDONESIAN))
                .isEqualTo("1250,5");
        assertThat(number.print(new BigDecimal("1250.50"), Locale.ENGLISH)).isEqualTo("1250.5");
        assertThat(number.print(new BigDecimal("1E+3"), Languages.INDONESIAN)).isEqualTo("1000");
    }
}
