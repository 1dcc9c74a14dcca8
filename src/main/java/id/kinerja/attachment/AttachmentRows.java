package id.kinerja.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of attachments, without what they hold. */
@Component
class AttachmentRows {

    private static final String IN_ORDER = " order by uploaded_at, id";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Attachment> find(UUID id) {
        return jdbc.sql("select * from attachment where id = ?")
                .param(id)
                .query((row, number) -> attachment(row))
                .optional();
    }

    /** Those of some cases, in the order in which they were attached. */
    List<Attachment> of(String kind, Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from attachment where kind = :kind and case_id in (:cases)" + IN_ORDER)
                        .param("kind", kind)
                        .param("cases", caseIds)
                        .query((row, number) -> attachment(row))
                        .list();
    }

    /** Those at one place. */
    List<Attachment> at(AttachedTo place) {
        return jdbc.sql("select * from attachment where kind = ? and case_id = ? and part_id is not distinct from ?"
                        + IN_ORDER)
                .params(place.kind(), place.caseId(), place.part())
                .query((row, number) -> attachment(row))
                .list();
    }

    void add(Attachment one) {
        jdbc.sql("""
                        insert into attachment
                            (id, kind, case_id, part_id, employee_id, name, type, size, sha256, uploaded_by, uploaded_for,
                             uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.id(),
                        one.place().kind(),
                        one.place().caseId(),
                        one.place().part(),
                        one.employeeId(),
                        one.name(),
                        one.type().name(),
                        one.size(),
                        HexFormat.of().parseHex(one.sha256()),
                        one.uploadedBy(),
                        one.uploadedFor(),
                        one.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from attachment where id = ?").param(id).update();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                id(row, "id"),
                new AttachedTo(row.getString("kind"), id(row, "case_id"), row.getObject("part_id", UUID.class)),
                id(row, "employee_id"),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("uploaded_by"),
                row.getString("uploaded_for"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
