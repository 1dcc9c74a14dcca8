package id.kinerja.correction;

import id.kinerja.organization.Employee;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports wrong superiors for tests by the same way as people do. */
@Component
public class TestCorrections {

    private final Corrections corrections;

    TestCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    /** A report that waits for a personnel admin. */
    public UUID reported(Employee employee, Employee proposed) {
        return corrections.report(
                employee.id(), proposed.id(), "Bukan atasan saya lagi", String.valueOf(employee.userName()));
    }
}
