package id.kinerja.inbox;

import id.kinerja.engine.CaseDescriber;
import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.OpenStep;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What cases of any process are about, asked of the capabilities that have them: one query a process. */
@Component
class CaseDescriptions {

    private final Map<String, CaseDescriber> describers;
    private final Organization organization;

    CaseDescriptions(List<CaseDescriber> describers, Organization organization) {
        this.describers = describers.stream().collect(Collectors.toMap(CaseDescriber::process, Function.identity()));
        this.organization = organization;
    }

    /** What the cases of these steps are about; a case that no capability knows is left out. */
    Map<UUID, CaseDescription> of(Collection<OpenStep> steps) {
        Map<UUID, CaseDescription> about = new HashMap<>();
        steps.stream()
                .collect(Collectors.groupingBy(
                        OpenStep::process, Collectors.mapping(OpenStep::caseId, Collectors.toSet())))
                .forEach((process, ids) -> {
                    CaseDescriber describer = describers.get(process);
                    if (describer != null) {
                        about.putAll(describer.describe(ids));
                    }
                });
        return about;
    }

    /** Whose cases these are. */
    Map<UUID, Employee> employees(Collection<CaseDescription> about) {
        return organization.all(
                about.stream().map(CaseDescription::employeeId).distinct().toList());
    }

    /** An employee's own cases that have not ended, of all processes. */
    List<UUID> unfinished(UUID employeeId) {
        return describers.values().stream()
                .flatMap(describer -> describer.unfinished(employeeId).stream())
                .toList();
    }
}
