package id.kinerja.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes the audit trail (jejak audit) in the caller's transaction: what is rolled back leaves no entry, and what
 * cannot be recorded is not done. Without a transaction the entry is one by itself.
 *
 * <p>One insert for an entry; many at once go as one batch. Nobody waits for anybody: the hashes that chain the entries
 * are added afterwards.
 */
@Component
@EnableConfigurationProperties(TrailProperties.class)
public class Trail implements SmartInitializingSingleton {

    /** The actor of what time does. */
    public static final String SYSTEM = "system";

    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);
    private static final String ROLE = "ROLE_";

    private static final String INSERT = """
            insert into audit_entry (at, action, actor, on_behalf_of, roles, address, object_type, object_id, employee_id,
                                     case_id, task_id, before, after, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ObjectMapper json;
    private final boolean written;

    Trail(JdbcTemplate jdbc, Clock clock, ObjectMapper json, TrailProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.written = properties.written();
        if (!written) {
            LOG.warn(
                    "The audit trail is switched off (kinerja.trail.written): what is done leaves no trace, and the trail is not whole any more");
        }
    }

    /** That nothing is recorded from now on is recorded. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!written) {
            insert(Entry.of(Action.TRAIL_OFF, "trail", null).by(SYSTEM));
        }
    }

    /** Adds an entry. */
    public void record(Entry entry) {
        if (written) {
            insert(entry);
        }
    }

    private void insert(Entry entry) {
        var origin = Origin.now();
        jdbc.update(INSERT, statement -> bind(statement, entry, origin));
    }

    /** Adds many entries at once. */
    public void record(List<Entry> entries) {
        if (written && !entries.isEmpty()) {
            var origin = Origin.now();
            jdbc.batchUpdate(INSERT, entries, entries.size(), (statement, entry) -> bind(statement, entry, origin));
        }
    }

    /** Adds an entry of what was done elsewhere: at another server, which says from which address, if it knows. */
    public void recordFrom(@Nullable String address, Entry entry) {
        if (written) {
            var origin = new Origin(SYSTEM, null, address);
            jdbc.update(INSERT, statement -> bind(statement, entry, origin));
        }
    }

    private void bind(PreparedStatement statement, Entry entry, Origin origin) throws SQLException {
        String actor = entry.actor() == null ? origin.name() : entry.actor();
        int column = 0;
        statement.setObject(++column, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        statement.setString(++column, entry.action().name());
        statement.setString(++column, storable(actor));
        statement.setString(++column, storable(entry.onBehalfOf()));
        statement.setString(++column, actor.equals(origin.name()) ? origin.roles() : null);
        statement.setString(++column, storable(origin.address()));
        statement.setString(++column, entry.objectType());
        statement.setString(++column, storable(entry.objectId()));
        statement.setObject(++column, entry.employeeId());
        statement.setObject(++column, entry.caseId());
        statement.setString(++column, entry.taskId());
        statement.setString(++column, json(entry.before()));
        statement.setString(++column, json(entry.after()));
        statement.setString(++column, storable(entry.reason()));
    }

    private @Nullable String json(Map<String, ?> facts) {
        try {
            return facts.isEmpty() ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** PostgreSQL knows no text with a null character, and a trace must not be lost to one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    /** Who is signed in, and from where. */
    private record Origin(
            String name, @Nullable String roles, @Nullable String address) {

        static Origin now() {
            @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
            @Nullable
            String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                    ? address(attributes.getRequest())
                    : null;
            return person == null
                    ? new Origin(SYSTEM, null, address)
                    : new Origin(person.getName(), roles(person), address);
        }

        private static @Nullable String address(HttpServletRequest request) {
            return request.getRemoteAddr();
        }

        private static @Nullable String roles(Authentication person) {
            String roles = person.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .filter(authority -> authority != null && authority.startsWith(ROLE))
                    .map(authority -> authority.substring(ROLE.length()))
                    .sorted()
                    .collect(Collectors.joining(","));
            return roles.isEmpty() ? null : roles;
        }
    }
}
