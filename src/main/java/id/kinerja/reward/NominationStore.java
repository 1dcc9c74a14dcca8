package id.kinerja.reward;

import id.kinerja.organization.Actor;
import id.kinerja.reward.Nomination.Found;
import id.kinerja.reward.Nomination.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes nominations; each step says from which state it goes, so that who comes second is told. */
@Repository
class NominationStore {

    private final JdbcClient jdbc;

    NominationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a draft; false when the id is taken. */
    boolean add(UUID id, UUID nominee, UUID nominator, @Nullable String principal, Written written, Instant at) {
        return jdbc.sql("""
                        insert into reward_case (id, nominee_id, nominator_id, nominated_for, ground, award, reason, description,
                                                 state, begun_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?) on conflict (id) do nothing
                        """)
                        .params(
                                id,
                                nominee,
                                nominator,
                                principal,
                                written.ground().name(),
                                written.award(),
                                written.reason(),
                                written.description(),
                                utc(at))
                        .update()
                == 1;
    }

    /** Changes a draft; false when it was changed since that version, or is none any more. */
    boolean change(UUID id, int version, Written written) {
        return jdbc.sql("""
                        update reward_case set ground = ?, award = ?, reason = ?, description = ?, version = version + 1
                        where id = ? and version = ? and state = 'DRAFT'
                        """)
                        .params(
                                written.ground().name(),
                                written.award(),
                                written.reason(),
                                written.description(),
                                id,
                                version)
                        .update()
                == 1;
    }

    /** Removes a draft; false when it is none any more. */
    boolean discard(UUID id) {
        return jdbc.sql("delete from reward_case where id = ? and state = 'DRAFT'")
                        .param(id)
                        .update()
                == 1;
    }

    /**
     * Submits a draft; false when it is none any more.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another nomination of the nominee is open
     */
    boolean submit(UUID id, Instant at) {
        return jdbc.sql("update reward_case set state = 'CHECKING', submitted_at = ? where id = ? and state = 'DRAFT'")
                        .params(utc(at), id)
                        .update()
                == 1;
    }

    /** Whether a nomination of somebody is open. */
    boolean isNominated(UUID nominee) {
        return jdbc.sql("""
                        select exists (select from reward_case where nominee_id = ?
                                       and state in ('CHECKING', 'COMPLETING', 'SCORING', 'RECOMMENDING', 'DECIDING'))
                        """).param(nominee).query(Boolean.class).single();
    }

    /** How many somebody has submitted since a moment, or in whose place that was done. */
    int submittedSince(UUID nominator, @Nullable String account, Instant from) {
        return jdbc.sql("""
                        select count(*) from reward_case
                        where submitted_at >= :from and (nominator_id = :nominator and nominated_for is null or nominated_for = :account)
                        """)
                .param("from", utc(from))
                .param("nominator", nominator)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Keeps what the check found, and by what it will be scored. */
    void checked(UUID id, Found found, List<String> criteria) {
        write(id, found, criteria.toArray(String[]::new));
    }

    /** Keeps what a later check found. */
    void found(UUID id, Found found) {
        write(id, found, null);
    }

    private void write(UUID id, Found found, String @Nullable [] criteria) {
        jdbc.sql("""
                        update reward_case set checked_at = ?, obstacles = ?, found_predicate = ?, found_period = ?,
                            criteria = coalesce(cast(? as text[]), criteria)
                        where id = ?
                        """)
                .params(
                        utc(found.at()),
                        found.obstacles().stream().map(Enum::name).toArray(String[]::new),
                        found.predicate() == null ? null : found.predicate().name(),
                        found.period(),
                        criteria,
                        id)
                .update();
    }

    /** Takes it from one state to another; false when it is not in the first. */
    boolean move(UUID id, RewardState from, RewardState to) {
        return jdbc.sql("update reward_case set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void average(UUID id, BigDecimal average) {
        jdbc.sql("update reward_case set average = ? where id = ?")
                .params(average, id)
                .update();
    }

    void recommended(UUID id, String by, String words, Instant at) {
        jdbc.sql("update reward_case set recommended_by = ?, recommendation = ?, recommended_at = ? where id = ?")
                .params(by, words, utc(at), id)
                .update();
    }

    /** Ends it without a reward; false when it is not in the state. */
    boolean end(UUID id, RewardState from, Ending ending, String why, @Nullable Actor by, Instant at) {
        return jdbc.sql("""
                        update reward_case set state = ?, ending = ?, ending_reason = ?, ended_by = ?, ended_for = ?, ended_at = ?
                        where id = ? and state = ?
                        """)
                        .params(
                                ending.state().name(),
                                ending.name(),
                                why,
                                by == null ? null : by.person(),
                                by == null ? null : by.principal(),
                                utc(at),
                                id,
                                from.name())
                        .update()
                == 1;
    }

    /** Grants it by a letter; false when it does not wait for that. */
    boolean grant(UUID id, String number, LocalDate date, String by, Instant at) {
        return jdbc.sql("""
                        update reward_case set state = 'GRANTED', letter_number = ?, letter_date = ?, decided_by = ?, decided_at = ?
                        where id = ? and state = 'DECIDING'
                        """).params(number, date, by, utc(at), id).update() == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
