package id.kinerja.attachment;

import java.util.List;

/** That attachments cannot be added or removed any more, since the case has gone on. */
public final class AttachmentsClosed extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    /** @param code the message that says why */
    public AttachmentsClosed(String code, List<Object> arguments) {
        super(code);
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    String code() {
        return code;
    }

    String[] arguments() {
        return arguments.stream().map(String::valueOf).toArray(String[]::new);
    }
}
