package id.kinerja.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers with a problem where no controller has been reached yet. */
@Component
class ProblemWriter {

    private final Problems problems;
    private final ObjectMapper json;
    private final LocaleResolver languages;

    ProblemWriter(Problems problems, ObjectMapper json, LocaleResolver languages) {
        this.problems = problems;
        this.json = json;
        this.languages = languages;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind, String code)
            throws IOException {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            byte[] body = json.writeValueAsBytes(problems.of(status, kind, code));
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
