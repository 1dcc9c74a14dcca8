package id.kinerja.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.organization.Organization;
import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is kept about a person, put together from what the capabilities tell. */
@Service
@Transactional(readOnly = true)
class OwnData {

    private final List<PersonalRecords> records;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OwnData(List<PersonalRecords> records, Organization organization, JdbcClient jdbc, ObjectMapper json) {
        this.records = records;
        this.organization = organization;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All sections in the order in which they are read. */
    List<PersonalSection> sections() {
        return records.stream()
                .flatMap(capability -> capability.sections().stream())
                .sorted(Comparator.comparingInt(PersonalSection::place))
                .toList();
    }

    /** @throws NotVisible when there is no section of this name */
    PersonalSection section(String name) {
        return sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** Who asks, and nobody else. */
    Subject subject(SignedIn me) {
        UUID employee = me.employeeId();
        return new Subject(
                employee,
                me.userName(),
                employee == null ? null : organization.get(employee).nip());
    }

    /** How many rows each section has, by one statement. */
    Map<String, Long> counts(Subject subject) {
        List<PersonalSection> sections = sections();
        Map<String, Object> facts = new HashMap<>();
        sections.forEach(section -> facts.putAll(section.facts()));
        Map<String, Long> counts = new LinkedHashMap<>();
        of(
                        subject,
                        sections.stream()
                                .map(section ->
                                        "select '" + section.name() + "', count(*) from (" + section.sql() + ") s")
                                .collect(Collectors.joining(" union all ")),
                        facts)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Some rows of a section: facts by name, in the order of the section's query; what is not known is left out. */
    List<Map<String, Object>> rows(Subject subject, PersonalSection section, long offset, int most) {
        return of(subject, section.sql() + " limit :most offset :offset", section.facts())
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> facts(row))
                .list();
    }

    private JdbcClient.StatementSpec of(Subject subject, String sql, Map<String, Object> facts) {
        return jdbc.sql(sql)
                .params(facts)
                .param("employee", subject.employee(), Types.OTHER)
                .param("account", subject.account())
                .param("nip", subject.nip(), Types.VARCHAR);
    }

    private Map<String, Object> facts(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            Object value = value(row.getObject(column));
            if (value != null && !value.equals("")) {
                facts.put(columns.getColumnLabel(column), value);
            }
        }
        return facts;
    }

    private @Nullable Object value(@Nullable Object value) throws SQLException {
        if (value instanceof Timestamp moment) {
            return moment.toInstant();
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        if (value instanceof Array list) {
            return List.of((Object[]) list.getArray());
        }
        if (value instanceof PGobject object && object.getValue() != null) {
            try {
                return json.readTree(object.getValue());
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return value;
    }
}
