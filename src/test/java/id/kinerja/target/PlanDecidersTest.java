package id.kinerja.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.access.Identities;
import id.kinerja.access.OpenAccounts;
import id.kinerja.access.Role;
import id.kinerja.engine.Refused;
import id.kinerja.organization.Officials;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanDecidersTest {

    @ParameterizedTest(name = "superior {0}, admins {1}, closed {2}, kept elsewhere {3}: decided by somebody {4}")
    @CsvSource({
        "atasan, '',         '',     false, true",
        "atasan, '',         atasan, false, false",
        "atasan, admin,      atasan, false, false",
        "atasan, '',         atasan, true,  true",
        ",       '',         '',     false, false",
        ",       saya,       '',     false, false",
        ",       admin,      '',     false, true",
        ",       admin,      admin,  false, false",
        ",       saya admin, '',     false, true",
        ",       saya admin, admin,  false, false",
        ",       '',         '',     true,  true",
        ",       saya,       '',     true,  true"
    })
    void somebody_else_must_be_able_to_decide(
            String superior, String admins, String closed, boolean elsewhere, boolean there) {
        UUID employee = UUID.randomUUID();
        Officials officials = mock();
        Identities identities = mock();
        when(officials.supervisorOf(employee)).thenReturn(superior);
        when(officials.accountOf(employee)).thenReturn("saya");
        when(identities.keptElsewhere()).thenReturn(elsewhere);
        when(identities.membersOf(Role.PERSONNEL_ADMIN))
                .thenReturn(admins.isEmpty() ? Set.of() : Set.of(admins.split(" ")));
        OpenAccounts accounts = mock();
        when(accounts.reaches("atasan", "target-setting")).thenReturn(!closed.equals("atasan"));
        when(accounts.among(anyCollection())).thenAnswer(asked -> asked.<Collection<String>>getArgument(0).stream()
                .filter(one -> !one.equals(closed))
                .collect(Collectors.toSet()));
        PlanDeciders deciders = new PlanDeciders(officials, identities, accounts);

        if (there) {
            deciders.require(employee);
            assertThat(deciders).isNotNull();
        } else {
            assertThatThrownBy(() -> deciders.require(employee)).isInstanceOf(Refused.class);
        }
    }
}
