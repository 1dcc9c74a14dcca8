package id.kinerja.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.access.OpenAccounts;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.cycle.Exclusions;
import id.kinerja.organization.Employee;
import id.kinerja.organization.EmployeeKind;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A closed account answers nothing, so another is asked; who stands in for its owner does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentRatersTest {

    @ParameterizedTest
    @CsvSource({"true, true, dulu", "false, true, kini", "false, false,"})
    void a_closed_account_is_not_asked(boolean former, boolean present, @Nullable String asked) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
        WorkingCalendar calendar = WorkingCalendar.of(clock, ZoneOffset.UTC, Set.of());
        UUID employee = UUID.randomUUID();
        Employee then = person("dulu");
        Employee now = person("kini");
        Organization organization = mock();
        when(organization.works(any(), any())).thenReturn(true);
        when(organization.get(then.id())).thenReturn(then);
        when(organization.get(now.id())).thenReturn(now);
        when(organization.superiorOf(employee, calendar.today())).thenReturn(Optional.of(now));
        Settings settings = mock();
        when(settings.get(EvaluationSettings.ABSENT_RATER)).thenReturn(EvaluationSettings.LAST);
        OpenAccounts accounts = mock();
        when(accounts.reaches("dulu", EvaluationSteps.PROCESS)).thenReturn(former);
        when(accounts.reaches("kini", EvaluationSteps.PROCESS)).thenReturn(present);
        var raters = new SegmentRaters(organization, mock(Exclusions.class), calendar, settings, accounts);

        assertThat(raters.of(employee, segment(then.id()))).isEqualTo(asked);
    }

    private static Employee person(String userName) {
        return new Employee(UUID.randomUUID(), null, userName, userName, userName, EmployeeKind.values()[0], null);
    }

    private static Segment segment(UUID rater) {
        return new Segment(
                1,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                "Dinas",
                "Analis",
                rater,
                false,
                UUID.randomUUID(),
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }
}
