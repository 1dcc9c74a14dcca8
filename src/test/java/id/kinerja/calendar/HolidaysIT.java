package id.kinerja.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class HolidaysIT extends IntegrationTest {

    private static final LocalDate DAY = LocalDate.of(2041, 8, 19);

    @Autowired
    private Holidays holidays;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private PackagedHolidays packaged;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_first_start_loads_the_packaged_list() {
        assertThat(holidays.years()).contains(2025, 2026);
        assertThat(holidays.of(2026)).hasSize(25);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .isEqualTo(240);
    }

    @Test
    void a_later_start_leaves_the_list_as_people_made_it() throws Exception {
        holidays.remove(LocalDate.of(2026, 12, 24), "admin");
        packaged.afterPropertiesSet();
        assertThat(holidays.contains(LocalDate.of(2026, 12, 24))).isFalse();
    }

    @Test
    void an_added_holiday_is_no_working_day_from_then_on() {
        assertThat(calendar.knowsHolidaysOf(2041)).isFalse();
        assertThat(calendar.isWorkingDay(DAY)).isTrue();
        holidays.put(List.of(new Holiday(DAY, HolidayKind.NATIONAL, "Uji D'Angelo 🌟")), "admin");
        assertThat(calendar.isWorkingDay(DAY)).isFalse();
        assertThat(calendar.knowsHolidaysOf(2041)).isTrue();
        holidays.remove(DAY, "admin");
        assertThat(calendar.isWorkingDay(DAY)).isTrue();
    }

    @Test
    void replacing_a_year_keeps_nothing_of_it_and_everything_of_others() {
        holidays.put(List.of(new Holiday(DAY, HolidayKind.NATIONAL, "Lama")), "admin");
        holidays.replaceYears(List.of(new Holiday(DAY.plusDays(1), HolidayKind.COLLECTIVE_LEAVE, "Baru")), "admin");
        assertThat(holidays.of(2041)).extracting(Holiday::name).containsExactly("Baru");
        assertThat(holidays.of(2026)).hasSize(25);
    }

    @Test
    void who_changed_what_stays_on_record() {
        holidays.put(List.of(new Holiday(DAY, HolidayKind.NATIONAL, "Uji")), "admin");
        holidays.put(List.of(new Holiday(DAY, HolidayKind.NATIONAL, "Uji")), "admin");
        holidays.remove(DAY, "lain");
        holidays.remove(DAY, "lain");
        assertThat(jdbc.sql("select change || ' ' || changed_by from holiday_change where day = :day order by id")
                        .param("day", DAY)
                        .query(String.class)
                        .list())
                .containsExactly("PUT admin", "REMOVE lain");
    }
}
