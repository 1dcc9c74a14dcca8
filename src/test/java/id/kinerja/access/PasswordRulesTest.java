package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {

    private static final SignedIn WAHYU =
            new SignedIn("198609262015051001", null, "Drs. Wahyu Pratama, M.Si.", Set.of(Role.EMPLOYEE), false);

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinerja2026",
                "Rahasia123!",
                "bismillah1",
                "1234567890",
                "qwertyuiop",
                "aaaaaaaaaa",
                "Password123!",
                "Merdeka1945",
                "wahyupratama1",
                "WahyuPratama",
                "januari2026",
                "passwordpassword",
                "sayangku123"
            })
    void what_a_colleague_would_try_first_is_refused(String password) {
        assertThat(rules.problem(password, WAHYU)).contains("access.password.guessable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gunung-biru-7788", "sepeda ontel hijau", "panci🍌jendela", "x9!kT2#vLq"})
    void words_that_do_not_belong_together_are_taken_whatever_they_are_made_of(String password) {
        assertThat(rules.problem(password, WAHYU)).isEmpty();
    }

    @Test
    void what_bcrypt_would_not_read_is_not_accepted_as_if_it_counted() {
        assertThat(rules.problem("jendela 🍌 ".repeat(6), WAHYU)).contains("access.password.bytes");
    }

    @Test
    void the_own_user_name_is_known_to_everybody() {
        assertThat(rules.problem("panci 198609262015051001 jendela", WAHYU)).contains("access.password.name");
    }
}
