package id.kinerja.audit;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of the trail is told to whom: of an entry about something that the table of rights does not let somebody read, only
 * that it is there. So the trail tells auditors of a person's exclusion, reward or coaching no more than the case itself does:
 * nothing, but in an examination of that person.
 *
 * <p>It is asked for many entries at once, with statements that do not grow with them.
 */
@Component
class Withholding {

    private final EntryMatters matters = EntryMatters.packaged();
    private final Policy policy;
    private final JdbcClient jdbc;
    private final List<CaseMatters> cases;

    Withholding(Policy policy, JdbcClient jdbc, List<CaseMatters> cases) {
        this.policy = policy;
        this.jdbc = jdbc;
        this.cases = List.copyOf(cases);
    }

    /** Somebody's reading, one part of the trail after the other; what was found out for a part holds for the next. */
    Told.Reader by(SignedIn person) {
        return new Reading(person);
    }

    /** A kind of data at a stage, which is asked for many people at once. */
    private record Kind(Matter matter, Stage stage) {}

    /** What has to be readable for an entry to be told; of nobody where a role alone says so. */
    private record Asked(Kind kind, @Nullable UUID employee) {}

    private final class Reading implements Told.Reader {

        private final SignedIn person;
        private final Map<Asked, Boolean> known = new HashMap<>();

        private Reading(SignedIn person) {
            this.person = person;
        }

        @Override
        public List<Told> tell(List<AuditEntry> entries) {
            Map<UUID, Appraisal> byCase = cases(entries);
            find(entries.stream()
                    .flatMap(entry -> asked(entry, byCase).stream())
                    .filter(one -> !known.containsKey(one))
                    .collect(Collectors.toSet()));
            return entries.stream().map(entry -> told(entry, byCase)).toList();
        }

        private Told told(AuditEntry entry, Map<UUID, Appraisal> byCase) {
            if (entry.isUntoldTo(person.employeeId())) {
                return Told.nothing();
            }
            return !entry.hasContent()
                            || asked(entry, byCase)
                                    .filter(one -> known.getOrDefault(one, false))
                                    .isPresent()
                    ? Told.all(entry)
                    : new Told(entry.withheld(), true);
        }

        private void find(Set<Asked> unknown) {
            Map<Kind, Set<UUID>> people = new HashMap<>();
            for (Asked one : unknown) {
                UUID employee = one.employee();
                if (employee == null || one.kind().matter() == Matter.AUDIT_TRAIL) {
                    known.put(one, policy.may(person, Right.READ, one.kind().matter()));
                } else {
                    people.computeIfAbsent(one.kind(), none -> new HashSet<>()).add(employee);
                }
            }
            people.forEach((kind, all) -> {
                Set<UUID> readable = policy.among(person, Right.READ, kind.matter(), kind.stage(), all);
                all.forEach(employee -> known.put(new Asked(kind, employee), readable.contains(employee)));
            });
        }
    }

    private Optional<EntryMatters.About> about(AuditEntry entry) {
        return matters.of(entry.action(), entry.objectType());
    }

    private Optional<Asked> asked(AuditEntry entry, Map<UUID, Appraisal> byCase) {
        return about(entry).flatMap(about -> {
            Matter matter = about.matter();
            return matter == null
                    ? Optional.ofNullable(byCase.get(entry.caseId()))
                            .map(one -> new Asked(new Kind(one.matter(), one.stage()), one.employee()))
                    : Optional.of(new Asked(new Kind(matter, about.stage()), entry.employeeId()));
        });
    }

    /** The cases that have to be asked what they are, by one statement. */
    private Map<UUID, Appraisal> cases(Collection<AuditEntry> entries) {
        UUID[] ids = entries.stream()
                .filter(entry -> entry.hasContent()
                        && about(entry).filter(about -> about.matter() == null).isPresent())
                .map(AuditEntry::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Appraisal> found = new HashMap<>();
        if (ids.length > 0 && !cases.isEmpty()) {
            jdbc.sql(cases.stream()
                            .map(one -> "select '" + one.matter() + "', id, employee_id, stage from (" + one.sql()
                                    + ") " + one.matter())
                            .collect(Collectors.joining(" union all ")))
                    .param("cases", ids)
                    .query(row -> {
                        Matter matter = Matter.valueOf(row.getString(1));
                        found.put(
                                row.getObject(2, UUID.class),
                                matter.of(row.getObject(3, UUID.class)).at(Stage.valueOf(row.getString(4))));
                    });
        }
        return found;
    }
}
