package id.kinerja.api;

import id.kinerja.page.ProblemsForPrograms;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words problems for programs (RFC 9457): a kind that never changes, and a title and detail for people. */
@Component
public class Problems implements ProblemsForPrograms {

    /** Under this name a problem lists what is wrong with each field. */
    static final String ERRORS = "errors";

    private static final String KIND = "urn:kinerja:problem:";

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A problem whose detail is the message {@code code}.
     *
     * @param kind what programs tell problems apart by, such as {@code already-handled}
     */
    public ProblemDetail of(HttpStatusCode status, String kind, String code, Object... arguments) {
        return said(status, kind, text(code, arguments));
    }

    @Override
    public ProblemDetail of(HttpStatus status) {
        String code = "api.problem." + status.value();
        String common = text("api.problem." + (status.is5xxServerError() ? "500" : "400"));
        String detail = messages.getMessage(code, null, common, LocaleContextHolder.getLocale());
        return said(status, String.valueOf(status.value()), detail == null ? common : detail);
    }

    /** A request some of whose fields are wrong; nothing of it was written. */
    public ProblemDetail fields(HttpStatusCode status, List<FieldFault> faults) {
        ProblemDetail problem = of(status, "invalid", "api.problem.invalid");
        problem.setProperty(ERRORS, faults);
        return problem;
    }

    /** Says in the properties {@code by} (user name), {@code name} and {@code at} who was first, and when. */
    public static void first(ProblemDetail problem, String by, String name, Instant at) {
        problem.setProperty("by", by);
        problem.setProperty("name", name);
        problem.setProperty("at", at);
    }

    /** A problem that is worded already. */
    ProblemDetail said(HttpStatusCode status, String kind, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(KIND + kind));
        problem.setTitle(title(status));
        return problem;
    }

    /** A message in the language of who asked. */
    public String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    private String title(HttpStatusCode status) {
        String fallback = text("api.problem.title." + (status.is5xxServerError() ? "500" : "400"));
        String title = messages.getMessage(
                "api.problem.title." + status.value(), null, fallback, LocaleContextHolder.getLocale());
        return title == null ? fallback : title;
    }
}
