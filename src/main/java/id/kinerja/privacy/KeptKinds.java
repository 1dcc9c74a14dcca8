package id.kinerja.privacy;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.personal.Cutoff;
import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptKind.Span;
import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import id.kinerja.settings.Settings;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All kinds of data that are removed in time, in the order in which that is done, and their settings. */
@Component
class KeptKinds implements SettingGroup {

    private static final String PREFIX = "retention.";

    private final List<KeptKind> kinds;
    private final Settings settings;
    private final WorkingCalendar calendar;

    KeptKinds(List<Keeping> keepings, Settings settings, WorkingCalendar calendar) {
        this.kinds = keepings.stream()
                .flatMap(keeping -> keeping.kinds().stream())
                .sorted(Comparator.comparingInt(KeptKind::place))
                .toList();
        this.settings = settings;
        this.calendar = calendar;
    }

    List<KeptKind> all() {
        return kinds;
    }

    /** The settings that no other group has. */
    @Override
    public List<Setting<?>> settings() {
        return kinds.stream()
                .<Setting<?>>map(KeptKind::limit)
                .filter(setting -> setting.key().startsWith(PREFIX))
                .distinct()
                .toList();
    }

    /** Where a kind's time ends today. */
    Cutoff cutoff(KeptKind kind) {
        return Cutoff.of(kind.span(), keeps(kind), calendar.today(), calendar.zone());
    }

    private int keeps(KeptKind kind) {
        int own = settings.get(kind.limit());
        return kind.namedByOthers()
                ? kinds.stream()
                        .filter(other -> other.span() == Span.YEARS && other.cases())
                        .mapToInt(other -> settings.get(other.limit()))
                        .reduce(own, Math::max)
                : own;
    }
}
