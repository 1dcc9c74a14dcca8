package id.kinerja.distribution;

import id.kinerja.distribution.Distribution.Guide;
import id.kinerja.distribution.Distribution.HeadRating;
import id.kinerja.evaluation.Predicate;
import id.kinerja.evaluation.Rating;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words patterns and what is left of them, in the reader's language. */
@Component
class DistributionTexts {

    private final MessageSource messages;

    DistributionTexts(MessageSource messages) {
        this.messages = messages;
    }

    String grade(UnitGrade grade) {
        return word("distribution.grade." + grade);
    }

    String rating(Rating rating) {
        return word("evaluation.rating." + rating);
    }

    /** That a head was rated otherwise than the unit's result says. */
    String contradiction(Rating given, Rating expected) {
        return word("distribution.contradiction", rating(given), rating(expected));
    }

    /** What the head of a unit is rated. */
    String head(HeadRating head) {
        return word("distribution.head", grade(head.grade()), rating(head.rating()));
    }

    /** Which pattern counts, for how many people. */
    String pattern(Guide guide) {
        return word(
                "distribution.pattern",
                grade(guide.result().grade()),
                guide.spread().people(),
                guide.spread().open());
    }

    /** What is asked and how many there are. */
    String limit(Limit limit, Spread spread) {
        int have = limit.kind() == Limit.Kind.LEAST_TOGETHER
                ? spread.of(Predicate.NEEDS_IMPROVEMENT) + spread.of(Predicate.POOR)
                : spread.of(limit.predicate());
        return word(
                "distribution.limit." + limit.kind(),
                word("evaluation.predicate." + limit.predicate()),
                limit.people(),
                have);
    }

    /** That the unit's result comes first. */
    String awaited(UnitGradeFirst.Awaited missing) {
        return word("distribution.refused.awaited", missing.unit(), missing.grader());
    }

    /** What is asked of so many people. */
    String asked(Limit limit) {
        return word(
                "distribution.asked." + limit.kind(),
                word("evaluation.predicate." + limit.predicate()),
                limit.people());
    }

    /** What is asked of so many people, limit by limit as stored. */
    List<String> asked(String[] limits) {
        return Arrays.stream(limits).map(Limit::of).map(this::asked).toList();
    }

    private String word(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
