package id.kinerja.cycle;

import id.kinerja.examination.ExaminedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody's exclusions, for who examines them. */
@Component
class ExaminedExclusions implements ExaminedFile {

    private final ExclusionStore store;

    ExaminedExclusions(ExclusionStore store) {
        this.store = store;
    }

    @Override
    public List<Part> of(UUID employee) {
        return store.ofEmployee(employee).stream()
                .map(one -> new Part(
                        "cycle.exclusion.examined",
                        List.of(one.startsOn().toString()),
                        ExclusionPage.address(one.id())))
                .toList();
    }
}
