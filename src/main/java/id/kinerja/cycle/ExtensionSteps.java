package id.kinerja.cycle;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the process {@code window-extension} calls, with an extension's id. */
@Component("extensionSteps")
public class ExtensionSteps {

    /** One transaction, one job: few enough that somebody who completes a step meanwhile rarely meets it. */
    private static final int BATCH = 50;

    private final Extensions extensions;

    ExtensionSteps(Extensions extensions) {
        this.extensions = extensions;
    }

    /** Moves the due dates of the next cases. */
    public void moveBatch(String extension) {
        extensions.moveBatch(UUID.fromString(extension), BATCH);
    }

    /** Whether there are cases whose due date has not moved yet. */
    public boolean hasMore(String extension) {
        return extensions.hasMore(UUID.fromString(extension));
    }

    /** Records that all have. */
    public void finish(String extension) {
        extensions.finish(UUID.fromString(extension));
    }
}
