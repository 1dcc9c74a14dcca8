package id.kinerja.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is down is asked less and less often. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailPauseTest {

    @ParameterizedTest(name = "after try {0}, when the first pause is {1}: {2}")
    @CsvSource({
        "1, PT10M, PT10M",
        "2, PT10M, PT20M",
        "3, PT10M, PT40M",
        "8, PT10M, PT21H20M",
        "9, PT10M, PT24H",
        "20, PT10M, PT24H",
        "1, PT24H, PT24H",
        "2, PT24H, PT24H"
    })
    void each_pause_is_twice_the_one_before_and_none_longer_than_a_day(int tries, Duration first, Duration pause) {
        assertThat(MailPause.after(tries, first)).isEqualTo(pause);
    }
}
