package id.kinerja.privacy;

import id.kinerja.personal.Cutoff;
import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptKind.Span;
import id.kinerja.personal.Limits;
import id.kinerja.personal.Limits.Limit;
import id.kinerja.personal.RemovalClock;
import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All kinds of data that are removed in time, in the order in which that is done, and their settings. */
@Component
class KeptKinds implements SettingGroup {

    private static final String PREFIX = "retention.";

    private final List<KeptKind> kinds;
    private final Limits limits;
    private final RemovalClock clock;

    KeptKinds(List<Keeping> keepings, Limits limits, RemovalClock clock) {
        this.kinds = keepings.stream()
                .flatMap(keeping -> keeping.kinds().stream())
                .sorted(Comparator.comparingInt(KeptKind::place))
                .toList();
        this.limits = limits;
        this.clock = clock;
    }

    List<KeptKind> all() {
        return kinds;
    }

    /** The settings that no other group has. */
    @Override
    public List<Setting<?>> settings() {
        return Stream.concat(Stream.of(Limits.DELAY), kinds.stream().map(KeptKind::limit))
                .filter(setting -> setting.key().startsWith(PREFIX))
                .<Setting<?>>map(setting -> setting)
                .distinct()
                .toList();
    }

    /** Where a kind's time ends today. */
    Cutoff cutoff(KeptKind kind) {
        return Cutoff.of(kind.span(), keeps(kind), clock.today(), clock.zone());
    }

    /** What was chosen for a kind, and from when on it counts. */
    Limit limit(KeptKind kind) {
        return limits.of(kind.limit());
    }

    private int keeps(KeptKind kind) {
        int own = limit(kind).keeps();
        return kind.namedByOthers()
                ? kinds.stream()
                        .filter(other -> other.span() == Span.YEARS && other.cases())
                        .mapToInt(other -> limit(other).keeps())
                        .reduce(own, Math::max)
                : own;
    }
}
