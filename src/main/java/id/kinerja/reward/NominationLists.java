package id.kinerja.reward;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.organization.Places;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists the nominations with which somebody has to do, as far as the table of rights gives it; one statement each. */
@Repository
@Transactional(readOnly = true)
class NominationLists {

    /** What was made in an official's place is the official's; who made it reads it as long as the person acts there. */
    private static final String MADE = """
            :maker and n.nominee_id <> :self
            and (n.nominated_for = :account
                 or n.nominator_id = :self
                    and (n.nominated_for is null
                         or :all and n.state <> 'DRAFT'
                         or exists (select from unnest(cast(:principals as text[]), cast(:about as uuid[])) p (principal, about)
                                    where p.principal = n.nominated_for and (p.about is null or p.about = n.nominee_id))))
            """;

    private final JdbcClient jdbc;
    private final Policy policy;

    NominationLists(JdbcClient jdbc, Policy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Those that somebody made, or that were made in somebody's place, the newest first. */
    List<Nomination> made(SignedIn me) {
        return asked("select n.* from reward_case n where " + MADE + " order by n.begun_at desc, n.id", me);
    }

    /** Those that came to an end, and of which nominee or nominator has not read that; the newest first. */
    List<Nomination> ended(SignedIn me) {
        return asked("""
                        select n.* from reward_case n
                        where n.state in ('GRANTED', 'REFUSED', 'STOPPED')
                          and (:own and n.nominee_read_at is null and n.nominee_id = :self
                               or n.nominator_read_at is null and n.nominator_id = :self and
                        """ + MADE + ") order by n.begun_at desc, n.id", me);
    }

    private List<Nomination> asked(String sql, SignedIn me) {
        UUID self = me.employeeId();
        if (self == null) {
            return List.of();
        }
        Places places = policy.placesOf(me, Matter.REWARD);
        return jdbc.sql(sql)
                .param("self", self)
                .param("account", me.userName())
                .param("own", policy.gives(Relation.OWN, Right.READ, Matter.REWARD, Stage.SUBMITTED))
                .param(
                        "maker",
                        policy.gives(Relation.NOMINATOR, Right.READ, Matter.REWARD, Stage.DRAFT) && !policy.hasLeft(me))
                .param("all", policy.may(me, Right.READ, Matter.REWARD))
                .param("principals", places.principals())
                .param("about", places.employees())
                .query(NominationRows::nomination)
                .list();
    }
}
