package id.kinerja.evaluation;

import id.kinerja.cycle.Openings;
import id.kinerja.target.PlanEstablished;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets who gets an established plan while evaluations are open take part in them, by itself and once. */
@Component
class LatePlans {

    private final Openings openings;
    private final EntityManager entities;

    LatePlans(Openings openings, EntityManager entities) {
        this.openings = openings;
        this.entities = entities;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PlanEstablished established) {
        // the plan is read by SQL
        entities.flush();
        openings.join(established.employeeId(), established.year());
    }
}
