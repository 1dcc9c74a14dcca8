package id.kinerja.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the person may not see; answered as if it did not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotVisible extends RuntimeException {

    public NotVisible() {
        super("not visible");
    }
}
