package id.kinerja.access;

import id.kinerja.access.AccessTable.Grant;
import id.kinerja.access.Government.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the table of rights, and what was observed, as a page of the documentation. */
final class PermissionsDocument {

    private final Government who;
    private final Attempts attempts;
    private final StringBuilder page = new StringBuilder();

    PermissionsDocument(Government who, Attempts attempts) {
        this.who = who;
        this.attempts = attempts;
    }

    String written(Map<Attempt, Map<Actor, Seen>> observed) {
        line("# Who may do what");
        line("");
        line(
                "Written by `PermissionsIT`: everybody below tries every address with the ids of one employee, and each cell says what"
                        + " was observed. The test fails when an address or a form is missing here, when a cell is not what the table"
                        + " allows, or when this page is out of date (then look at `target/permissions.md`).");
        table();
        everybody();
        signs();
        attempts.sections().forEach((title, section) -> observed(title, section, observed));
        return page.toString();
    }

    private void table() {
        line("");
        line("## The table of rights");
        line("");
        line(
                "`access/rights.csv`; what is not in it is denied. *r* read, *w* write, *d* decide. A stage in brackets is the"
                        + " first from which a right counts; a letter behind it names a condition.");
        line("");
        List<Relation> relations = Arrays.asList(Relation.values());
        line("| | " + relations.stream().map(PermissionsDocument::words).collect(Collectors.joining(" | ")) + " |");
        line("|---".repeat(relations.size() + 1) + "|");
        for (Matter matter : Matter.values()) {
            line("| " + words(matter) + " | "
                    + relations.stream().map(relation -> cell(matter, relation)).collect(Collectors.joining(" | "))
                    + " |");
        }
        line("");
        for (Condition condition : Condition.values()) {
            if (condition != Condition.ALWAYS) {
                var setting = condition.setting();
                line("- *" + letter(condition) + "*: "
                        + (setting == null
                                ? words(condition)
                                : "setting `" + setting.key() + "`, " + (setting.defaultValue() ? "on" : "off")
                                        + " unless changed"));
            }
        }
    }

    private static String cell(Matter matter, Relation relation) {
        List<String> cells = new ArrayList<>();
        for (Grant grant : AccessTable.packaged().grants()) {
            if (grant.matter() == matter && grant.relation() == relation) {
                cells.add(Arrays.stream(Right.values())
                                .filter(grant.rights()::contains)
                                .map(right -> right.name().substring(0, 1).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining())
                        + (grant.from() == Stage.DRAFT ? "" : " (" + words(grant.from()) + ")")
                        + (grant.condition() == Condition.ALWAYS ? "" : " *" + letter(grant.condition()) + "*"));
            }
        }
        return String.join(", ", cells);
    }

    private static String letter(Condition condition) {
        return String.valueOf((char) ('a' + condition.ordinal() - 1));
    }

    private void everybody() {
        line("");
        line("## Who tries");
        line("");
        line("Everybody works here on the day, has an account, and sees the settings as they come.");
        line("");
        who.actors.forEach(actor -> line("- **" + actor.code() + "**: " + actor.title()));
    }

    private void signs() {
        line("");
        line("## What is seen");
        line("");
        for (Seen seen : Seen.values()) {
            if (seen != Seen.FAILED) {
                line("- **" + seen.sign() + "** " + seen.meaning());
            }
        }
    }

    private void observed(String title, List<Attempt> section, Map<Attempt, Map<Actor, Seen>> observed) {
        line("");
        line("### " + title);
        line("");
        line("| | " + who.actors.stream().map(Actor::code).collect(Collectors.joining(" | ")) + " |");
        line("|---" + "|:-:".repeat(who.actors.size()) + "|");
        for (Attempt attempt : section) {
            line("| `" + attempt.address() + "`" + (attempt.about().isEmpty() ? "" : " " + attempt.about()) + " | "
                    + observed.getOrDefault(attempt, Map.of()).values().stream()
                            .map(Seen::sign)
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
