package id.kinerja.cycle;

import id.kinerja.examination.ExaminedFile;
import id.kinerja.page.Formats;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody's exclusions, for who examines them. */
@Component
class ExaminedExclusions implements ExaminedFile {

    private final ExclusionStore store;
    private final Formats formats;

    ExaminedExclusions(ExclusionStore store, Formats formats) {
        this.store = store;
        this.formats = formats;
    }

    @Override
    public List<Part> of(UUID employee) {
        return store.ofEmployee(employee).stream()
                .map(one -> new Part(
                        "cycle.exclusion.examined",
                        List.of(formats.day(one.startsOn())),
                        ExclusionPage.address(one.id())))
                .toList();
    }
}
