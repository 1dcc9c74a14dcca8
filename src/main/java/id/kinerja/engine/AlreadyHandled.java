package id.kinerja.engine;

/** Somebody else, or the same person in another window, completed or took the task first. */
public final class AlreadyHandled extends RuntimeException {

    private final transient Handled handled;

    public AlreadyHandled(Handled handled) {
        super("handled by another request");
        this.handled = handled;
    }

    public Handled handled() {
        return handled;
    }
}
