package id.kinerja.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.organization.Organization;
import id.kinerja.page.Formats;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the engine's web apps are answered in the engine's place: as they read it, in the person's language. */
@Component
class WebAppAnswers {

    private final ObjectMapper json;
    private final MessageSource messages;
    private final Organization organization;
    private final Formats formats;

    WebAppAnswers(ObjectMapper json, MessageSource messages, Organization organization, Formats formats) {
        this.json = json;
        this.messages = messages;
        this.organization = organization;
        this.formats = formats;
    }

    /** Says why something is not done. */
    void say(HttpServletResponse response, int status, String code) throws IOException {
        send(response, status, problem(text(code)));
    }

    /** Says what is wrong in a form, by the labels of its fields. */
    void refused(HttpServletResponse response, Refused refused, Form form) throws IOException {
        String sentences = refused.problems().stream()
                .map(problem -> form.input(problem.field())
                                .map(FormField::label)
                                .map(label -> label + ": ")
                                .orElse("")
                        + text(problem.code(), problem.arguments().toArray()))
                .collect(Collectors.joining(" "));
        send(response, HttpServletResponse.SC_BAD_REQUEST, problem(sentences));
    }

    /** Says who came first. */
    void tooLate(HttpServletResponse response, Handled handled) throws IOException {
        String by = organization.nameOf(handled.by(), handled.principal());
        String sentence = text(
                handled.completed() ? "engine.webapp.handled" : "engine.webapp.taken",
                by,
                formats.moment(handled.at()));
        send(response, HttpServletResponse.SC_CONFLICT, problem(sentence));
    }

    void send(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getWriter(), body);
    }

    private String text(String code, @Nullable Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(code, arguments, code, locale == null ? Locale.forLanguageTag("id") : locale);
    }

    private static Map<String, Object> problem(@Nullable String message) {
        return Map.of("type", "Kinerja", "message", String.valueOf(message));
    }
}
