package id.kinerja.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.access.OpenAccounts;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.EmployeeKind;
import id.kinerja.organization.Organization;
import id.kinerja.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidersTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whose_account_is_closed_does_not_decide(boolean open) {
        Employee one =
                new Employee(UUID.randomUUID(), null, "atasan", "Atasan", "Atasan", EmployeeKind.values()[0], null);
        Organization organization = mock();
        when(organization.byUserName("atasan")).thenReturn(Optional.of(one));
        when(organization.works(any(), any())).thenReturn(true);
        OpenAccounts accounts = mock();
        when(accounts.isOpen("atasan")).thenReturn(open);
        // who stands in does none of an objection's tasks
        when(accounts.reaches("atasan", Objections.PROCESS)).thenReturn(true);
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
        var deciders = new Deciders(
                organization, WorkingCalendar.of(clock, ZoneOffset.UTC, Set.of()), mock(Settings.class), accounts);

        assertThat(deciders.serves("atasan")).isEqualTo(open);
    }
}
