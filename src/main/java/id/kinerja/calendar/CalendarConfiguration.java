package id.kinerja.calendar;

import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockProperties.class)
class CalendarConfiguration {

    @Bean
    KinerjaClock clock(ClockProperties properties, ApplicationEventPublisher events) {
        Clock computer = Clock.systemUTC();
        Instant start = properties.start();
        return new KinerjaClock(
                start == null ? computer : Clock.offset(computer, Duration.between(computer.instant(), start)), events);
    }

    @Bean
    WorkingCalendar workingCalendar(Clock clock, Settings settings, Holidays holidays) {
        return new WorkingCalendar(clock, () -> ZoneId.of(settings.get(CalendarSettings.GOVERNMENT_ZONE)), holidays);
    }

    @Bean
    Deadlines deadlines(WorkingCalendar workingCalendar) {
        return new Deadlines(workingCalendar);
    }
}
