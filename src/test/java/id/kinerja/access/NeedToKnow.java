package id.kinerja.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;

/**
 * The domain's table of who needs to know what (need to know), written down a second time: not from the rights of the
 * application, which are compared with it for everybody and everybody's data.
 *
 * <p>A cell says who of a column has the right: {@code R} always, {@code case} by a recorded examination, {@code line} for
 * the people below where the setting allows names, {@code set} where superiors further above may read by the setting,
 * {@code alone} where no superior with an account can do it, and the admin is not below the person, {@code -} never. To themselves everybody is {@code own} alone.
 */
final class NeedToKnow {

    private static final String TABLE = """
            # data           right   stage        stand-in for      own  rater  above  further  unit  admin  team  head  auditor
            STATUS           READ    DRAFT        any               R    R      R      set      R     R      R     line  R
            PLAN             READ    DRAFT        target            R    R      R      set      -     R      -     -     case
            PLAN             DECIDE  DRAFT        target            -    R      -      -        -     alone  -     -     -
            REPORT           READ    DRAFT        daily-report      R    -      -      -        -     -      -     -     -
            REPORT           READ    SUBMITTED    daily-report      R    R      R      set      -     R      -     -     case
            REPORT           DECIDE  SUBMITTED    daily-report      -    R      -      -        -     alone  -     -     -
            SELF_ASSESSMENT  READ    DRAFT        period-evaluation R    -      -      -        -     -      -     -     -
            SELF_ASSESSMENT  READ    SUBMITTED    period-evaluation R    R      R      set      -     R      -     -     case
            RATING           READ    DRAFT        period-evaluation -    R      -      -        -     alone  -     -     -
            RATING           READ    RATED        period-evaluation -    R      R      set      -     R      -     line  R
            RATING           READ    HANDED_OVER  period-evaluation R    R      R      set      -     R      -     line  R
            RATING           DECIDE  DRAFT        period-evaluation -    R      -      -        -     alone  -     -     -
            FEEDBACK_GIVER   READ    HANDED_OVER  period-evaluation -    -      -      -        -     -      -     -     case
            OBJECTION        READ    DRAFT        nobody            R    R      R      -        -     -      -     -     R
            COUNSELLING      READ    HANDED_OVER  nobody            R    -      -      -        -     -      -     -     -
            """;

    private static final List<Row> ROWS = TABLE.lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> new Row(Arrays.asList(line.strip().split("\\s+"))))
            .toList();

    private final RandomGovernment government;
    private final Policy policy;
    private final RandomQuestions.Expectation expectation;

    NeedToKnow(RandomGovernment government, Policy policy, RandomQuestions.Expectation expectation) {
        this.government = government;
        this.policy = policy;
        this.expectation = expectation;
    }

    /** What the policy says of somebody and everybody is what the table says. */
    void compare(UUID who, Authentication person) {
        for (UUID whose : government.everybody()) {
            for (Row row : ROWS) {
                Appraisal data = row.matter().of(whose).at(row.stage());
                boolean may = policy.may((SignedIn) person.getPrincipal(), row.right(), data);
                expectation.expect(
                        may == needs(row, who, whose), person, "policy says " + may + " to " + row + " of " + whose);
            }
        }
    }

    private boolean needs(Row row, UUID who, UUID whose) {
        if (who.equals(whose)) {
            return row.cell(0).equals("R");
        }
        return row.cell(1).equals("R") && government.rates(who, whose, row.standIns())
                || row.cell(2).equals("R") && government.ratesRater(who, whose, row.standIns())
                || row.cell(3).equals("set")
                        && government.indirect
                        && government.works(who)
                        && government.above(whose).contains(who)
                || row.cell(4).equals("R") && government.has(who, Role.UNIT_ADMIN) && government.inUnits(who, whose)
                || admin(row.cell(5), who, whose) && government.has(who, Role.PERSONNEL_ADMIN)
                || row.cell(6).equals("R") && government.has(who, Role.PERFORMANCE_TEAM)
                || row.cell(7).equals("line") && government.leadsByName(who, whose)
                || row.cell(8).equals("R") && government.has(who, Role.AUDITOR)
                || row.cell(8).equals("case") && government.auditsBy(who, whose);
    }

    private boolean admin(String cell, UUID who, UUID whose) {
        return cell.equals("R")
                || cell.equals("alone") && government.nobodyRates(whose) && !government.isBelow(who, whose);
    }

    /** A line of the table. */
    private record Row(List<String> words) {

        private static final int FIRST_CELL = 4;

        Matter matter() {
            return Matter.valueOf(words.get(0));
        }

        Right right() {
            return Right.valueOf(words.get(1));
        }

        Stage stage() {
            return Stage.valueOf(words.get(2));
        }

        /** In which of an official's tasks a stand-in has it as well. */
        String standIns() {
            return words.get(3);
        }

        String cell(int column) {
            return words.get(FIRST_CELL + column);
        }
    }
}
