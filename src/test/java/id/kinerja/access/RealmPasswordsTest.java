package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Keycloak refuses the passwords that our own rules refuse, as far as it can, and no others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealmPasswordsTest {

    private static final Path LIST = Path.of("keycloak/password-blacklists/kinerja.txt");
    private static final Path MADE = Path.of("target/password-blacklist.txt");

    /** Whose name is in no password. */
    private static final SignedIn ANYBODY = new SignedIn("190000000000000000", null, "–", Set.of(), false);

    private static final int EACH = 25;

    private final PasswordRules rules = new PasswordRules();

    @Test
    void the_realm_has_our_lengths_and_what_of_our_rules_keycloak_knows() throws IOException {
        String policy = new ObjectMapper()
                .readTree(Path.of("keycloak/kinerja-realm.json").toFile())
                .get("passwordPolicy")
                .asText();
        assertThat(policy.split(" and "))
                .containsExactlyInAnyOrder(
                        "length(" + PasswordRules.SHORTEST + ")",
                        "maxLength(" + PasswordRules.LONGEST + ")",
                        "notContainsUsername",
                        "notEmail",
                        "passwordHistory(3)",
                        "passwordBlacklist(" + LIST.getFileName() + ")");
        assertThat(Files.readString(Path.of("docker-compose.yml")))
                .contains("./" + LIST.getParent() + ":/opt/keycloak/data/password-blacklists:ro");
    }

    @Test
    void the_list_is_what_our_rules_refuse_of_our_words_and_of_rows_of_keys_with_common_endings() throws IOException {
        Set<String> candidates = candidates();
        List<String> listed = Files.exists(LIST) ? Files.readAllLines(LIST) : List.of();
        Set<String> known = new HashSet<>(listed);
        List<String> left =
                candidates.stream().filter(one -> !known.contains(one)).toList();
        boolean whole = !listed.isEmpty()
                && candidates.containsAll(listed)
                && some(listed).allMatch(this::isRefused)
                && some(left).noneMatch(this::isRefused);
        if (!whole) {
            Files.write(MADE, candidates.stream().filter(this::isRefused).toList());
        }
        assertThat(whole).as("%s is out of date: copy %s", LIST, MADE).isTrue();
        assertThat(listed).contains("rahasia123!", "januari2026", "merdeka1945", "1234567890");
    }

    /** Estimating takes its time: each change of words or rules shows in some of them. */
    private static Stream<String> some(List<String> all) {
        return IntStream.range(0, all.size() / EACH).mapToObj(i -> all.get(i * EACH));
    }

    private boolean isRefused(String password) {
        return rules.problem(password, ANYBODY).isPresent();
    }

    /** What people choose who have to choose ten characters, in small letters as Keycloak compares. */
    private static Set<String> candidates() throws IOException {
        List<String> endings = new ArrayList<>(List.of(
                "", "1", "12", "123", "1234", "12345", "123456", "01", "007", "!", "1!", "12!", "123!", "@123", "@1"));
        Stream.concat(Stream.of(1945), IntStream.rangeClosed(1970, 2030).boxed())
                .forEach(year -> {
                    endings.add(String.valueOf(year));
                    endings.add(year + "!");
                });
        IntStream.rangeClosed(2020, 2030).forEach(year -> endings.add("@" + year));
        Set<String> found = new TreeSet<>();
        String words = new ClassPathResource("access/guessable-words.txt").getContentAsString(StandardCharsets.UTF_8);
        for (String word : words.strip().split("\\s+")) {
            endings.forEach(ending -> found.add(word + ending));
            found.add(word + word);
        }
        for (String row : List.of("1234567890", "0987654321", "qwertyuiop", "asdfghjkl", "zxcvbnm")) {
            endings.forEach(ending -> found.add(row + ending));
            found.add(row + row);
        }
        IntStream.rangeClosed(0, 9).forEach(digit -> IntStream.rangeClosed(PasswordRules.SHORTEST, 14)
                .forEach(length -> found.add(String.valueOf(digit).repeat(length))));
        found.removeIf(one -> one.length() < PasswordRules.SHORTEST || one.length() > PasswordRules.LONGEST);
        return found;
    }
}
