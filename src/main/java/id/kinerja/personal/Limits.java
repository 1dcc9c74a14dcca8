package id.kinerja.personal;

import id.kinerja.settings.InvalidSetting;
import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingChange;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For how long data are kept now. A longer time counts at once; a shorter one only after some days, so that a mistyped
 * number is seen before it has removed anything.
 */
@Component
public class Limits {

    /** For how many days a longer time counts after it was shortened; no source gives a number: the government decides. */
    public static final Setting<Integer> DELAY = Setting.integer("retention.delay-days", 14, 1, 365);

    private final Settings settings;
    private final RemovalClock clock;

    Limits(Settings settings, RemovalClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What counts today: the greatest of the chosen value and those that were replaced in the last days. */
    public Limit of(Setting<Integer> setting) {
        LocalDate today = clock.today();
        int delay = delay(today);
        int chosen = settings.get(setting);
        List<Former> longer = former(setting).stream()
                .filter(former -> former.value() > chosen)
                .filter(former -> former.until().plusDays(delay).isAfter(today))
                .toList();
        Optional<LocalDate> from =
                longer.stream().map(former -> former.until().plusDays(delay)).max(Comparator.naturalOrder());
        return new Limit(longer.stream().mapToInt(Former::value).reduce(chosen, Math::max), chosen, from.orElse(null));
    }

    /** The delay is no way around itself: a longer one counts for as many days as it says after it was shortened. */
    private int delay(LocalDate today) {
        return former(DELAY).stream()
                .filter(former -> former.until().plusDays(former.value()).isAfter(today))
                .mapToInt(Former::value)
                .reduce(settings.get(DELAY), Math::max);
    }

    private List<Former> former(Setting<Integer> setting) {
        List<Former> former = new ArrayList<>();
        @Nullable LocalDate until = null;
        for (SettingChange change : settings.history(setting)) {
            add(former, setting, change.value(), until);
            until = clock.dayOf(change);
        }
        add(former, setting, setting.write(setting.defaultValue()), until);
        return former;
    }

    private static void add(List<Former> former, Setting<Integer> setting, String value, @Nullable LocalDate until) {
        if (until == null) {
            return;
        }
        try {
            former.add(new Former(setting.read(value), until));
        } catch (InvalidSetting outOfRange) {
            // never counted
        }
    }

    /**
     * How long something is kept.
     *
     * @param keeps what counts today
     * @param chosen what was chosen last
     * @param from the day on which what was chosen counts; none when it does
     */
    public record Limit(int keeps, int chosen, @Nullable LocalDate from) {}

    /** A value that was replaced on a day. */
    private record Former(int value, LocalDate until) {}
}
