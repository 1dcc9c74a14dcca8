package id.kinerja.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails of people and days in the database. */
@Repository
@Transactional
class MailDigests {

    /** So long nobody else tries a mail that somebody is at; who dies meanwhile leaves it to be tried again. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    /** What was told a person since the last mail, and not read. */
    private static final String NEWS = """
            n.made_at > coalesce((select max(d.made_at) from mail_digest d where d.recipient = %1$s), '-infinity')
            and not exists (select from notice_read r where r.notice_id = n.id and r.reader = %1$s)
            """;

    /** Whom an announcement that is still shown concerns, made since the last mail. */
    private static final String ANNOUNCED = """
            select e.user_name from announcement a join announcement_reader r on r.announcement_id = a.id
                 join employee e on e.id = r.employee_id
            where e.user_name is not null and a.shown_until >= :day
              and a.announced_at > coalesce((select max(d.made_at) from mail_digest d where d.recipient = e.user_name), '-infinity')
            """;

    private final JdbcClient jdbc;

    MailDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes today's mails of everybody who was told something since their last mail, and has not read it; who has one of the
     * day gets no other.
     *
     * @return how many were made
     */
    int make(LocalDate day, Instant at) {
        return making("select n.recipient as who from notice n where n.recipient is not null and "
                        + NEWS.formatted("n.recipient") + " union " + ANNOUNCED)
                .param("day", day)
                .param("now", utc(at))
                .update();
    }

    /** The same for these members of a role that was told something. */
    int make(String role, Collection<String> members, LocalDate day, Instant at) {
        return making(
                        "select m as who from unnest(:members) m where exists (select from notice n where n.role_group = :role and "
                                + NEWS.formatted("m") + ")")
                .param("day", day)
                .param("now", utc(at))
                .param("members", members.toArray(String[]::new))
                .param("role", role)
                .update();
    }

    /** The same for these accounts, each of which was told something at this moment. */
    int make(Map<String, Instant> told, LocalDate day, Instant at) {
        if (told.isEmpty()) {
            return 0;
        }
        List<Map.Entry<String, Instant>> all = List.copyOf(told.entrySet());
        return making("""
                        select m.who from unnest(:accounts, cast(:moments as timestamptz[])) m (who, at)
                        where m.at > coalesce((select max(d.made_at) from mail_digest d where d.recipient = m.who), '-infinity')
                        """)
                .param("day", day)
                .param("now", utc(at))
                .param("accounts", all.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "moments",
                        all.stream().map(one -> one.getValue().toString()).toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec making(String recipients) {
        return jdbc.sql("""
                insert into mail_digest (id, recipient, day, made_at, state, next_try_at)
                select gen_random_uuid(), who, :day, :now, 'WAITING', :now from (%s) told
                on conflict on constraint mail_digest_once_a_day do nothing
                """.formatted(recipients));
    }

    /** The roles that are told of something. */
    List<String> roles() {
        return jdbc.sql("select distinct role_group from notice where role_group is not null")
                .query(String.class)
                .list();
    }

    /** Takes the next one to be tried, which counts as a try. */
    Optional<ClaimedDigest> claim(Instant now) {
        return jdbc.sql("""
                        update mail_digest set tries = tries + 1, next_try_at = :lease
                        where id = (select id from mail_digest where state = 'WAITING' and next_try_at <= :now
                                    order by next_try_at, id limit 1 for update skip locked)
                        returning *, (select max(b.made_at) from mail_digest b where b.recipient = mail_digest.recipient
                                      and b.state = 'SENT' and b.made_at < mail_digest.made_at) as sent_before
                        """)
                .param("now", utc(now))
                .param("lease", utc(now.plus(LEASE)))
                .query(MailDigests::claimed)
                .optional();
    }

    /** The mail is done with, one way or another. */
    void end(UUID id, MailDigest.State state, @Nullable MailProblem problem, Instant at) {
        jdbc.sql("""
                        update mail_digest set state = :state, ended_at = :at, problem = coalesce(:problem, problem)
                        where id = :id and state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("at", utc(at))
                .param("problem", problem == null ? null : problem.name())
                .param("id", id)
                .update();
    }

    /** The mail is tried again later. */
    void postpone(UUID id, MailProblem problem, Instant until) {
        jdbc.sql("update mail_digest set problem = ?, next_try_at = ? where id = ? and state = 'WAITING'")
                .params(problem.name(), utc(until), id)
                .update();
    }

    /** Has those that failed tried again from the first; one of them, or all. */
    int retry(@Nullable UUID id, Instant now) {
        return jdbc.sql("""
                        update mail_digest set state = 'WAITING', tries = 0, next_try_at = :now, ended_at = null
                        where state = 'FAILED' and (cast(:id as uuid) is null or id = :id)
                        """).param("now", utc(now)).param("id", id).update();
    }

    /** Those that failed, the newest first. */
    List<MailDigest> failed(int offset, int most) {
        return jdbc.sql("select * from mail_digest where state = 'FAILED' order by made_at desc, id offset ? limit ?")
                .params(offset, most)
                .query(MailDigests::digest)
                .list();
    }

    int countFailed() {
        return jdbc.sql("select count(*) from mail_digest where state = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    /** Those that wait, the oldest first. */
    List<MailDigest> waiting() {
        return jdbc.sql("select * from mail_digest where state = 'WAITING' order by made_at, id")
                .query(MailDigests::digest)
                .list();
    }

    /** Whose latest mail could not be sent for want of an address. */
    List<String> withoutAddress() {
        return jdbc.sql("""
                        select recipient from (
                            select distinct on (recipient) recipient, state from mail_digest order by recipient, made_at desc) d
                        where state = 'NO_ADDRESS' order by recipient
                        """).query(String.class).list();
    }

    /** When a mail was sent last. */
    Optional<Instant> lastSent() {
        return jdbc
                .sql("select max(ended_at) from mail_digest where state = 'SENT'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    /**
     * A mail that is being tried.
     *
     * @param since when the person's last mail that was sent was made; what was announced after it is told now
     */
    record ClaimedDigest(MailDigest digest, Instant since) {}

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static ClaimedDigest claimed(ResultSet row, int number) throws SQLException {
        OffsetDateTime before = row.getObject("sent_before", OffsetDateTime.class);
        return new ClaimedDigest(digest(row, number), before == null ? Instant.MIN : before.toInstant());
    }

    private static MailDigest digest(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new MailDigest(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getObject("day", LocalDate.class),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                        .toInstant(),
                row.getInt("tries"),
                problem == null ? null : MailProblem.valueOf(problem));
    }
}
