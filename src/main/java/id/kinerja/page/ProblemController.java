package id.kinerja.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Words every failure: what happened and what to do next, never a trace. A page for people, JSON for programs. */
@Controller
@RequestMapping("${server.error.path:/error}")
class ProblemController implements ErrorController {

    private static final String SIGNED_OUT = "signed-out";

    /** Texts, where a file is too large. */
    private static final String TOO_LONG = "too-long";

    /** What the web server notes of a form that it did not read for its size. */
    private static final String TOO_LARGE = Parameters.FailReason.POST_TOO_LARGE.name();

    /** After these one may go back to the page one came from. */
    private static final Set<String> AGAIN = Set.of(SIGNED_OUT, "409", "503");

    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 500, 503);

    private final MessageSource messages;
    private final Shell shell;
    private final ProblemsForPrograms forPrograms;
    private final DataSize largest;

    ProblemController(
            MessageSource messages,
            Shell shell,
            ProblemsForPrograms forPrograms,
            @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largest) {
        this.messages = messages;
        this.shell = shell;
        this.forPrograms = forPrograms;
        this.largest = largest;
    }

    @RequestMapping
    Object problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        return forPeople(request) ? page(status, kind(status, request)) : json(request, status);
    }

    private ModelAndView page(HttpStatus status, String kind) {
        var page = new ModelAndView("page/problem", status);
        page.addObject("title", text("page.problem." + kind + ".title"));
        page.addObject("advice", text("page.problem." + kind + ".advice", largest.toMegabytes()));
        page.addObject("lost", kind.equals(SIGNED_OUT) ? "true" : null);
        page.addObject("again", AGAIN.contains(kind) ? shell.here() : null);
        return page;
    }

    private ResponseEntity<ProblemDetail> json(HttpServletRequest request, HttpStatus status) {
        ProblemDetail problem = forPrograms.of(status);
        problem.setInstance(URI.create(PageAddress.path(request)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean forPeople(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !PageAddress.path(request).startsWith("/api/");
    }

    private HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseGone.is(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        @Nullable Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        @Nullable
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == HttpStatus.FORBIDDEN && tooLarge(request)) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** A form that was cut off for its size has lost its token as well, and so looks forged. */
    private boolean tooLarge(HttpServletRequest request) {
        return TOO_LARGE.equals(String.valueOf(request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR)))
                || hasFile(request) && request.getContentLengthLong() > largest.toBytes();
    }

    private static boolean hasFile(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private String kind(HttpStatus status, HttpServletRequest request) {
        if (status == HttpStatus.FORBIDDEN && !shell.signedIn()) {
            return SIGNED_OUT;
        }
        if (status == HttpStatus.PAYLOAD_TOO_LARGE && !hasFile(request)) {
            return TOO_LONG;
        }
        if (WORDED.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
