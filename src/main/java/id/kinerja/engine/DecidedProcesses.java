package id.kinerja.engine;

import id.kinerja.organization.ActingScopes;
import java.util.List;
import org.springframework.stereotype.Component;

/** The processes in which a superior decides: what a stand-in can be given one by one. */
@Component
class DecidedProcesses implements ActingScopes {

    private final List<String> processes;

    DecidedProcesses(List<CaseFacts> facts) {
        processes = facts.stream()
                .filter(CaseFacts::decidedBySuperior)
                .map(CaseFacts::process)
                .sorted()
                .toList();
    }

    @Override
    public List<String> processes() {
        return processes;
    }
}
