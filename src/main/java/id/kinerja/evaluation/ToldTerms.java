package id.kinerja.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Until when results may be contested (tenggang keberatan), as was told when the term began: a setting, zone or holiday that is changed
 * since moves no term that runs. Of terms from before days were kept it is counted.
 */
@Repository
class ToldTerms {

    private final ObjectionTerm term;
    private final JdbcClient jdbc;

    ToldTerms(ObjectionTerm term, JdbcClient jdbc) {
        this.term = term;
        this.jdbc = jdbc;
    }

    /** The term of a result that was received then begins; it has one term, however often this is asked. */
    LocalDate begin(UUID evaluation, Instant received) {
        jdbc.sql("update evaluation set contestable_until = ? where id = ? and contestable_until is null")
                .params(term.lastDay(received), evaluation)
                .update();
        return lastDay(evaluation, received);
    }

    /** The last day on which a result that was received then may be contested. */
    LocalDate lastDay(UUID evaluation, Instant received) {
        return jdbc.sql("select contestable_until from evaluation where id = ? and contestable_until is not null")
                .param(evaluation)
                .query(LocalDate.class)
                .optional()
                .orElseGet(() -> term.lastDay(received));
    }

    /** Whether it is not too late today. */
    boolean isOpen(LocalDate lastDay) {
        return term.isOpen(lastDay);
    }
}
