package id.kinerja.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices in the database. */
@Repository
class NoticeStore {

    private static final String SELECT = """
            select n.*, exists (select from notice_read r where r.notice_id = n.id and r.reader = :reader) as read
            from notice n
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    NoticeStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Writes those that are not there yet; one that is there for another addressee goes to the new one, as news.
     *
     * @return how many were written
     */
    int write(List<NewNotice> notices, Instant at) {
        int[][] written = batch.batchUpdate("""
                insert into notice (id, task_id, process, kind, stage, due_on, recipient, role_group, kept_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint notice_once do update set recipient = excluded.recipient,
                    role_group = excluded.role_group, kept_by = excluded.kept_by, made_at = excluded.made_at
                where (notice.recipient, notice.role_group, notice.kept_by)
                    is distinct from (excluded.recipient, excluded.role_group, excluded.kept_by)
                """, notices, Math.max(1, notices.size()), (statement, notice) -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, notice.taskId());
            statement.setString(3, notice.process());
            statement.setString(4, notice.reached().kind().name());
            statement.setInt(5, notice.reached().stage());
            statement.setObject(6, notice.dueOn());
            statement.setString(7, notice.recipient());
            statement.setString(8, notice.role());
            statement.setString(9, notice.keptBy());
            statement.setObject(10, at.atOffset(ZoneOffset.UTC));
        });
        int rows = 0;
        for (int[] some : written) {
            for (int one : some) {
                rows += Math.max(0, one);
            }
        }
        return rows;
    }

    /** What these accounts, or who has one of these roles, were told; read or not is asked of one of them. */
    List<StoredNotice> to(Collection<String> accounts, Collection<String> roles, String reader) {
        return jdbc.sql(SELECT + """
                         where n.recipient = any(:accounts) or n.role_group = any(:roles)
                        order by n.due_on, n.task_id, n.kind, n.stage
                        """)
                .param("reader", reader)
                .param("accounts", accounts.toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .query(NoticeStore::notice)
                .list();
    }

    /** What was told of one task. */
    List<StoredNotice> of(String taskId, String reader) {
        return jdbc.sql(SELECT + " where n.task_id = :task order by n.kind, n.stage")
                .param("reader", reader)
                .param("task", taskId)
                .query(NoticeStore::notice)
                .list();
    }

    void read(Collection<UUID> notices, String reader, Instant at) {
        jdbc.sql("""
                        insert into notice_read (notice_id, reader, read_at)
                        select id, :reader, :at from notice where id = any(:ids) on conflict do nothing
                        """)
                .param("reader", reader)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", notices.toArray(UUID[]::new))
                .update();
    }

    /** The next tasks that were told of, with the due day that was told. */
    List<Told> toldAfter(Told last, int most) {
        return jdbc.sql("""
                        select distinct task_id, due_on from notice where (task_id, due_on) > (:after, :day)
                        order by task_id, due_on limit :most
                        """)
                .param("after", last.taskId())
                .param("day", last.dueOn())
                .param("most", most)
                .query((row, number) -> new Told(
                        row.getString("task_id"), Objects.requireNonNull(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    void remove(Collection<Told> told) {
        batch.batchUpdate(
                "delete from notice where task_id = ? and due_on = ?",
                told.stream()
                        .map(one -> new Object[] {one.taskId(), one.dueOn()})
                        .toList());
    }

    /** A task and a day on which it was due when somebody was told. */
    record Told(String taskId, LocalDate dueOn) {}

    private static StoredNotice notice(ResultSet row, int number) throws SQLException {
        return new StoredNotice(
                row.getObject("id", UUID.class),
                row.getString("task_id"),
                row.getString("process"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getInt("stage"),
                row.getObject("due_on", LocalDate.class),
                row.getString("recipient"),
                row.getString("role_group"),
                row.getString("kept_by"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                        .toInstant(),
                row.getBoolean("read"));
    }
}
