package id.kinerja.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;

/**
 * Reads answers for what stands in the papers of one person alone: the words of plan, report, evaluation, rating, feedback,
 * coaching, counselling, objection and nomination, the number and name of the person, and a predicate beside the name. Who may
 * know each is the government's to say, not the application's.
 */
final class RandomMarks {

    private static final Pattern ROW = Pattern.compile("<(tr|li)[ >].*?</\\1>", Pattern.DOTALL);

    /** The predicate of whoever is rated. */
    private static final String GOOD = "Baik";

    /** What is looked for, all of which somebody has to be shown in some government. */
    static final Set<String> KINDS = Set.of(
            "the plan",
            "the amendment",
            "the report",
            "the self-assessment",
            "the rating",
            "feedback",
            "the coaching",
            "the counselling",
            "the objection",
            "the nomination",
            "the exclusion",
            "the appointment",
            "the examination",
            "the number",
            "the name");

    private final RandomGovernment government;
    private final RandomQuestions.Expectation expectation;
    private final Set<String> found = new TreeSet<>();

    /** A text, and whether who asks may read it at an address. */
    private record Mark(String what, String text, boolean may) {}

    RandomMarks(RandomGovernment government, RandomQuestions.Expectation expectation) {
        this.government = government;
        this.expectation = expectation;
    }

    /** Nothing in an answer is what who asked may not know. */
    void read(UUID who, Authentication person, String address, String answer) {
        List<String> judged = answer.contains(GOOD)
                ? ROW.matcher(answer)
                        .results()
                        .map(MatchResult::group)
                        .filter(row -> row.contains(GOOD))
                        .toList()
                : List.of();
        for (UUID whose : government.everybody()) {
            for (Mark mark : marks(who, whose, address)) {
                if (answer.contains(mark.text())) {
                    if (mark.may()) {
                        found.add(mark.what());
                    }
                    expectation.expect(mark.may(), person, address + " tells " + mark.what() + " of " + whose);
                }
            }
            if (!government.seesRating(who, whose)) {
                expectation.expect(
                        judged.stream().noneMatch(row -> row.contains(government.nameOf(whose))),
                        person,
                        address + " tells the predicate beside the name of " + whose);
            }
        }
    }

    /** Whether an answer tells something of a person that who asked may know. */
    boolean tells(UUID who, UUID whose, String address, String answer) {
        return marks(who, whose, address).stream().anyMatch(mark -> mark.may() && answer.contains(mark.text()));
    }

    /** What was read by somebody who may: what stands in no answer at all would prove nothing. */
    Set<String> found() {
        return found;
    }

    /** Whether a nomination may stand in an answer: what somebody did stays among what is told of them. */
    boolean nomination(UUID who, UUID whose, String address) {
        return government.seesNomination(who, whose)
                || (address.startsWith("/my-data") || address.equals("/api/me/data"))
                        && government.nominated(who, whose);
    }

    private List<Mark> marks(UUID who, UUID whose, String address) {
        var papers = government.papersOf(whose);
        List<Mark> marks = new ArrayList<>(Stream.of(
                        new Mark(
                                "the plan",
                                RandomPapers.result(papers.plan()),
                                government.seesResults(who, whose)
                                        || government.seesEvaluation(who, whose)
                                        // whoever may give feedback, or gave it, sees on what
                                        || address.contains("/feedback")
                                                && (government.worksWith(who, whose) || government.gave(who, whose))),
                        new Mark(
                                "the amendment",
                                RandomPapers.change(papers.amendment()),
                                government.seesPlan(who, whose)),
                        new Mark(
                                "the report",
                                RandomPapers.activity(papers.report()),
                                government.seesReport(who, whose)),
                        new Mark(
                                "the self-assessment",
                                RandomPapers.realisation(papers.evaluation()),
                                government.seesRealisation(who, whose)),
                        new Mark(
                                "the rating",
                                RandomPapers.rating(papers.evaluation()),
                                government.seesRating(who, whose)),
                        new Mark(
                                "feedback",
                                papers.feedback().text(),
                                government.seesFeedback(who, whose)
                                        || government.gave(who, whose)
                                        || government.saidOrHeard(who, whose)),
                        new Mark(
                                "the coaching",
                                RandomPapers.gap(papers.coaching()),
                                government.seesCoaching(who, whose)),
                        new Mark("the counselling", papers.note().text(), government.seesNote(who, whose)),
                        new Mark("the nomination", papers.nomination().reason(), nomination(who, whose, address)),
                        new Mark("the exclusion", RandomPapers.studies(whose), government.seesExclusion(who, whose)),
                        new Mark("the number", government.nipOf(whose), government.meets(who, whose)),
                        new Mark("the name", government.nameOf(whose), government.meets(who, whose)))
                .toList());
        if (papers.objection() != null) {
            marks.add(new Mark("the objection", papers.objection().reasons(), government.seesObjection(who, whose)));
        }
        government
                .inPlaceOf(whose)
                .forEach(one -> marks.add(new Mark(
                        "the appointment", RandomPapers.letter(one.id()), government.seesAppointment(who, one))));
        government
                .examinationsOf(whose)
                .forEach(one -> marks.add(new Mark(
                        "the examination",
                        TestExaminations.letter(one.id()),
                        who.equals(one.auditor())
                                || who.equals(whose)
                                // the trail says by which letter a file was read
                                || address.startsWith("/api/audit/") && government.has(who, Role.AUDITOR))));
        return marks;
    }
}
