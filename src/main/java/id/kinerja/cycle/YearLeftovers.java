package id.kinerja.cycle;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who ends what a closed year leaves: the opener of each period, and who has other cases in it. */
@Component
class YearLeftovers {

    private final Openings openings;
    private final List<EndsWithYear> all;

    YearLeftovers(Openings openings, List<EndsWithYear> all) {
        this.openings = openings;
        this.all = all;
    }

    Stream<EndsWithYear> of(Period period) {
        return Stream.concat(
                Stream.of(openings.opener(period)), all.stream().filter(one -> !(one instanceof PeriodOpener)));
    }

    EndsWithYear of(Period period, String process) {
        return of(period)
                .filter(one -> one.process().equals(process))
                .findFirst()
                .orElseThrow();
    }
}
