package id.kinerja.reward;

import id.kinerja.examination.ExaminedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nominations of somebody, for who examines them. */
@Component
class ExaminedNominations implements ExaminedFile {

    private final NominationRows rows;

    ExaminedNominations(NominationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Part> of(UUID employee) {
        return rows.of(employee).stream()
                .map(one -> new Part("reward.examined", List.of(one.written().award()), RewardPages.address(one.id())))
                .toList();
    }
}
