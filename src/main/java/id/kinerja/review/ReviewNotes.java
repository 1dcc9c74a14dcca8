package id.kinerja.review;

import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons that reviewers attach to single rows of a case: written as drafts while they read, sent together when
 * they return the case, and kept round by round from then on.
 */
@Service
@Transactional
public class ReviewNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a reason as a draft that only its author sees; a blank one removes the draft. */
    public void draft(UUID caseId, String row, String author, String reason) {
        if (reason.isBlank()) {
            jdbc.sql("delete from review_note_draft where case_id = ? and row_key = ? and author = ?")
                    .params(caseId, row, author)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into review_note_draft (case_id, row_key, author, reason, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (case_id, row_key, author) do update set reason = excluded.reason, saved_at = excluded.saved_at
                        """)
                .params(caseId, row, author, reason.strip(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An author's drafts for a case, by row. */
    @Transactional(readOnly = true)
    public Map<String, String> drafts(UUID caseId, String author) {
        Map<String, String> drafts = new LinkedHashMap<>();
        jdbc.sql("select row_key, reason from review_note_draft where case_id = ? and author = ? order by row_key")
                .params(caseId, author)
                .query(row -> {
                    drafts.put(row.getString("row_key"), row.getString("reason"));
                });
        return drafts;
    }

    /** Which of the ticked rows have no draft of this author, so that they need a common reason. */
    @Transactional(readOnly = true)
    public List<String> unexplained(UUID caseId, Collection<String> ticked, String author) {
        return Reasons.unexplained(ticked, drafts(caseId, author));
    }

    /**
     * Sends the reasons of a return. A row's draft counts, ticked or not; a ticked row without one gets the common
     * reason, which is also kept for the case as a whole ({@link ReviewNote#WHOLE}). All drafts of the case are cleared.
     *
     * @param rows the ticked rows
     * @param commonReason may be blank when every ticked row has a draft
     * @return the round, counted from 1
     * @throws IllegalArgumentException when a ticked row would stay without a reason, or when nothing is said at all
     */
    public int send(UUID caseId, Collection<String> rows, String commonReason, Actor by) {
        String author = by.person();
        var reasons = Reasons.combine(rows, drafts(caseId, author), commonReason);
        int round = jdbc.sql("select coalesce(max(round), 0) + 1 from review_note where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        reasons.forEach((row, reason) -> jdbc.sql(
                        "insert into review_note (case_id, round, row_key, author, reason, on_behalf_of, sent_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, round, row, author, reason, by.principal(), now)
                .update());
        discard(caseId);
        return round;
    }

    /** Drops every draft of a case, whoever wrote it. */
    public void discard(UUID caseId) {
        jdbc.sql("delete from review_note_draft where case_id = ?")
                .param(caseId)
                .update();
    }

    /** The reasons of the last return, by row; empty when the case was never returned. */
    @Transactional(readOnly = true)
    public Map<String, ReviewNote> latest(UUID caseId) {
        return jdbc.sql("""
                        select * from review_note
                        where case_id = :case and round = (select max(round) from review_note where case_id = :case)
                        order by row_key
                        """).param("case", caseId).query((row, number) -> note(row)).list().stream()
                .collect(Collectors.toMap(ReviewNote::row, note -> note, (first, second) -> first, LinkedHashMap::new));
    }

    /** All reasons of a case, newest return first. */
    @Transactional(readOnly = true)
    public List<ReviewNote> all(UUID caseId) {
        return jdbc.sql("select * from review_note where case_id = ? order by round desc, row_key")
                .param(caseId)
                .query((row, number) -> note(row))
                .list();
    }

    private static ReviewNote note(ResultSet row) throws SQLException {
        return new ReviewNote(
                row.getObject("case_id", UUID.class),
                row.getString("row_key"),
                row.getInt("round"),
                row.getString("author"),
                row.getString("reason"),
                row.getString("on_behalf_of"),
                row.getTimestamp("sent_at").toInstant());
    }
}
