package id.kinerja.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.scheduling.TriggerContext;

/** When the night's work is done. */
public final class Nights {

    private Nights() {}

    /** The next time that it is so late there, by the machine's clock: one moved for a demonstration moves no maintenance. */
    public static Instant next(TriggerContext context, ZoneId zone, LocalTime at) {
        ZonedDateTime now = context.getClock().instant().atZone(zone);
        ZonedDateTime today = now.with(at);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
