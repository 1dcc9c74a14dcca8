package id.kinerja.reward;

import id.kinerja.engine.Confidential;
import id.kinerja.page.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member of the committee gives by each criterion, from 0 to 100 (penilaian usulan). */
record ScoreNomination(
        @NotNull(message = "{reward.score.required}") @Min(0) @Max(100)
        Integer score1,

        @NotNull(message = "{reward.score.required}") @Min(0) @Max(100)
        Integer score2,

        @NotNull(message = "{reward.score.required}") @Min(0) @Max(100)
        Integer score3,

        @Nullable @PlainText(max = 1000, multiline = true) String remark)
        implements Confidential {

    List<Integer> all() {
        return List.of(score1, score2, score3);
    }
}
