package id.kinerja.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords people may choose: any that others would not guess, whatever it is made of (NIST SP 800-63B, 5.1.1.2).
 *
 * <p>How many guesses one needs is estimated by zxcvbn (Wheeler: <i>zxcvbn: Low-Budget Password Strength Estimation</i>,
 * USENIX Security 2016), to which the words that people here choose first are told, and the person's own names.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 64;

    /** What bcrypt reads; the rest of a longer password would not count. */
    private static final int MOST_BYTES = 72;

    /** Of 0 to 4; from 3 on, more than 100 million guesses. */
    private static final int LEAST_SCORE = 3;

    private final Zxcvbn estimate = new Zxcvbn();
    private final List<String> words;

    PasswordRules() {
        try {
            words = List.of(new ClassPathResource("access/guessable-words.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The code of the message that says why this person should not choose this password. */
    Optional<String> problem(String password, SignedIn person) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("access.password.bytes");
        }
        if (password.toLowerCase(Locale.ROOT).contains(person.userName().toLowerCase(Locale.ROOT))) {
            return Optional.of("access.password.name");
        }
        return estimate.measure(password, known(person)).getScore() < LEAST_SCORE
                ? Optional.of("access.password.guessable")
                : Optional.empty();
    }

    private List<String> known(SignedIn person) {
        List<String> known = new ArrayList<>(words);
        known.add(person.userName());
        String before = "";
        for (String part : person.displayName().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            known.add(part);
            known.add(before + part);
            before = part;
        }
        known.removeIf(String::isEmpty);
        return known;
    }
}
