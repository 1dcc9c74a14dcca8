package id.kinerja.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;

/** When the night's work is done. */
public final class Nights {

    private Nights() {}

    /** Every night at that time there; the zone is asked each time, for it may be another one since. */
    public static Trigger at(Supplier<ZoneId> zone, LocalTime at) {
        return context -> next(context, zone.get(), at);
    }

    /** The next time that it is so late there, by the machine's clock: one moved for a demonstration moves no maintenance. */
    public static Instant next(TriggerContext context, ZoneId zone, LocalTime at) {
        ZonedDateTime now = context.getClock().instant().atZone(zone);
        ZonedDateTime today = now.with(at);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
