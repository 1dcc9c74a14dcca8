package id.kinerja.demo;

import id.kinerja.calendar.KinerjaClock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Lets a later start go on in the demonstration's time, before any job of the engine looks at the clock. */
@Component
@Conditional(DemoWanted.class)
class DemoClock implements InitializingBean {

    private final DemoRecord record;
    private final KinerjaClock clock;

    DemoClock(DemoRecord record, KinerjaClock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var offset = record.offset();
        if (!offset.isZero()) {
            clock.moveTo(clock.instant().minus(clock.offset()).plus(offset));
        }
    }
}
