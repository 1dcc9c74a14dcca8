package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.SuperiorChanges;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskMoverTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void a_change_stays_due_until_everything_of_it_was_done() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
        WorkingCalendar calendar = WorkingCalendar.of(clock, ZoneOffset.UTC, Set.of());
        List<SuperiorChanges.Due> due =
                List.of(new SuperiorChanges.Due(1, SuperiorChanges.Cause.ROSTER, UUID.randomUUID()));
        SuperiorChanges changes = mock();
        when(changes.due(calendar.today())).thenReturn(due);
        boolean[] taken = {true};
        NamedTasks segments = met -> MovedTasks.each(List.of(ONE, OTHER), id -> {
            if (taken[0] && id.equals(ONE)) {
                throw new PessimisticLockingFailureException("somebody is at it");
            }
            return true;
        });
        TaskPassing passing = mock();
        ClaimedTasks claimed = mock();
        when(claimed.giveBack()).thenReturn(new MovedTasks(0, true));
        TaskMover mover = new TaskMover(
                changes,
                mock(MisplacedTasks.class),
                passing,
                claimed,
                List.of(segments),
                calendar,
                clock,
                mock(PlatformTransactionManager.class));
        when(passing.isAlone()).thenReturn(true);

        assertThat(mover.run()).as("what can be moved is").isEqualTo(1);
        verify(changes, never()).done(any(), anyInt(), any());

        taken[0] = false;
        assertThat(mover.run()).isEqualTo(2);
        verify(changes).done(due, 2, clock.instant());
    }

    @Test
    void a_lock_that_another_holds_leaves_something_too() {
        assertThat(MovedTasks.each(List.of(ONE), id -> {
                    throw new PessimisticLockingFailureException("held");
                }))
                .isEqualTo(new MovedTasks(0, false));
    }
}
