package id.kinerja.access;

import id.kinerja.access.Government.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * Who gets an answer from an address that is about no single employee, as data: by the table of rights, or, with a reason,
 * who is signed in, an employee, somebody in particular, nobody.
 */
final class Expectations {

    private static final String FILE = "access/expectations.csv";

    private final List<Line> lines;
    private final Set<Line> used = new HashSet<>();

    Expectations() {
        try {
            lines = new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Line::of)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** That of an attempt: the line about it alone, else that of its address, else the longest that its address begins with. */
    Optional<Line> of(Attempt attempt) {
        Optional<Line> found = lines.stream()
                .filter(line -> line.fits(attempt))
                .max(Comparator.comparing((Line line) -> !line.begins())
                        .thenComparing(line -> !line.about().isEmpty())
                        .thenComparing(line -> line.address().length()));
        found.ifPresent(used::add);
        return found;
    }

    /** Those that no attempt has asked for. */
    List<String> unused() {
        return lines.stream()
                .filter(line -> !used.contains(line))
                .map(Line::address)
                .toList();
    }

    /** What is wrong with the list itself: who is let in beside the table is named address by address, and why. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        lines.forEach(line -> {
            if (!line.byTable() && (line.begins() || line.reason().isBlank())) {
                wrong.add(line.address() + ": each address for itself, with a reason");
            }
        });
        return wrong;
    }

    /** The lines that are not the table's. */
    List<Line> besideTheTable() {
        return lines.stream().filter(line -> !line.byTable()).toList();
    }

    /**
     * A line of the list.
     *
     * @param address as the application declares it; with a star at its end, all that begin so
     * @param about of what alone the line is; empty for all
     * @param who a right of the table on one kind of data, or on any of several, with those whom the case makes something to it; or who gets an answer beside the table
     */
    record Line(String address, String about, String who, String reason) {

        private static Line of(String line) {
            String[] cells = line.split(";", -1);
            return new Line(cells[0], cells[1], cells[2], cells[3]);
        }

        private boolean begins() {
            return address.endsWith("*");
        }

        private boolean fits(Attempt attempt) {
            boolean same = begins()
                    ? attempt.address().startsWith(address.substring(0, address.length() - 1))
                    : attempt.address().equals(address);
            return same && (about.isEmpty() || about.equals(attempt.about()));
        }

        boolean byTable() {
            return who.matches("(READ|WRITE|DECIDE) .*");
        }

        /** Whether somebody is expected to get an answer. */
        boolean answers(Policy policy, Actor actor) {
            if (who.equals("ANYBODY")) {
                return true;
            }
            if (actor.authentication() == null) {
                return false;
            }
            return switch (who) {
                case "SIGNED_IN" -> true;
                case "WITH_ROLE" -> !actor.person().roles().isEmpty();
                case "EMPLOYEES" -> actor.employee() != null;
                case "NOBODY" -> false;
                default ->
                    byTable()
                            ? byTable(policy, actor)
                            : Set.of(who.substring("only ".length()).split(" ")).contains(actor.code());
            };
        }

        private boolean byTable(Policy policy, Actor actor) {
            String[] words = who.split(" ");
            Right right = Right.valueOf(words[0]);
            return Arrays.stream(words[1].split("\\+"))
                    .anyMatch(matter -> byTable(policy, actor, right, Matter.valueOf(matter)));
        }

        private boolean byTable(Policy policy, Actor actor, Right right, Matter matter) {
            return policy.may(actor.person(), right, matter)
                    || byCase().entrySet().stream()
                            .anyMatch(one -> one.getValue().contains(actor.code())
                                    && policy.gives(one.getKey(), right, matter, Stage.DRAFT));
        }

        /** What some are to it by the case, by their codes. */
        private Map<Relation, Set<String>> byCase() {
            Map<Relation, Set<String>> found = new EnumMap<>(Relation.class);
            String[] words = who.split(" ");
            for (int i = 2; i < words.length; i++) {
                String[] sides = words[i].split("=");
                found.put(Relation.valueOf(sides[0]), Set.of(sides[1].split("\\+")));
            }
            return found;
        }

        /** Who gets an answer, in words. */
        String words() {
            return who.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
