package id.kinerja.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * Who may do what, as data ({@code access/rights.csv}); what is not in it is denied.
 *
 * @param grants its lines, in the order of the file
 */
record AccessTable(List<Grant> grants) {

    private static final String FILE = "access/rights.csv";

    /**
     * A line of the table.
     *
     * @param from the first stage from which it counts
     */
    record Grant(Matter matter, Relation relation, Set<Right> rights, Stage from, Condition condition) {

        Grant {
            rights = Set.copyOf(rights);
        }

        private static Grant of(String line) {
            String[] cells = line.split(",", -1);
            return new Grant(
                    Matter.valueOf(cells[0]),
                    Relation.valueOf(cells[1]),
                    EnumSet.copyOf(Arrays.stream(cells[2].split(" "))
                            .map(Right::valueOf)
                            .toList()),
                    Stage.valueOf(cells[3]),
                    Condition.valueOf(cells[4]));
        }
    }

    /** The table that the application comes with. */
    static AccessTable packaged() {
        try {
            return new AccessTable(new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Grant::of)
                    .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The lines that give a right on a kind of data at a stage. */
    List<Grant> giving(Right right, Matter matter, Stage stage) {
        return grants.stream()
                .filter(grant -> grant.matter() == matter
                        && grant.rights().contains(right)
                        && grant.from().compareTo(stage) <= 0)
                .toList();
    }
}
