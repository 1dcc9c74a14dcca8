package id.kinerja.reward;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells nominees and nominators that a nomination was granted, refused or stopped, until they have opened it. While it is
 * scored and decided nobody is told anything, and what somebody withdrew was not decided.
 */
@Service
@Transactional(readOnly = true)
public class RewardNews {

    private final NominationLists lists;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final Clock clock;

    RewardNews(NominationLists lists, Organization organization, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.organization = organization;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What became of a nomination.
     *
     * @param own whether it is about who is told
     */
    public record Outcome(UUID nominationId, String award, String nominee, boolean granted, boolean own) {}

    /** What somebody has not opened yet and may read, the newest first. */
    public List<Outcome> of(SignedIn me) {
        List<Nomination> ended = lists.ended(me);
        Map<UUID, Employee> people = organization.all(
                ended.stream().map(Nomination::nomineeId).distinct().toList());
        return ended.stream()
                .map(one -> new Outcome(
                        one.id(),
                        one.written().award(),
                        Objects.requireNonNull(people.get(one.nomineeId())).titledName(),
                        one.state() == RewardState.GRANTED,
                        me.is(one.nomineeId())))
                .toList();
    }

    /** Somebody has opened a nomination: what became of it is told to them no more. */
    @Transactional
    void opened(Nomination nomination, SignedIn me) {
        if (!nomination.state().isOpen() && nomination.state() != RewardState.DRAFT) {
            read("nominee", nomination.id(), me);
            read("nominator", nomination.id(), me);
        }
    }

    private void read(String who, UUID id, SignedIn me) {
        jdbc.sql(
                        "update reward_case set %1$s_read_at = :now where id = :id and %1$s_id = :self and %1$s_read_at is null"
                                .formatted(who))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", id)
                .param("self", me.employeeId(), java.sql.Types.OTHER)
                .update();
    }
}
