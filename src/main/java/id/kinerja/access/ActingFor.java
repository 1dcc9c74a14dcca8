package id.kinerja.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In whose place somebody acts (Plt/Plh, delegation). */
@Component
class ActingFor {

    /**
     * The officials in whose place somebody acts on a day, for a kind of data; nobody has been appointed to act for
     * anybody as long as the organisation records no such appointments.
     */
    Set<UUID> principalsOf(UUID standIn, Matter matter, LocalDate on) {
        return Set.of();
    }
}
