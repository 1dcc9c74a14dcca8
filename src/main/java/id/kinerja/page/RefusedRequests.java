package id.kinerja.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Words what the web server refuses before anything of ours is asked, such as an address that it does not read or a
 * header that is too long: a page for people, a problem for programs.
 */
@Component
class RefusedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PROGRAMS = "/api/";

    /** What our other answers carry by the security filters, which these do not pass. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final ObjectProvider<ProblemsForPrograms> forPrograms;
    private final ObjectProvider<ObjectMapper> json;
    private final ObjectProvider<ITemplateEngine> templates;

    /** They are made after the server. */
    RefusedRequests(
            ObjectProvider<ProblemsForPrograms> forPrograms,
            ObjectProvider<ObjectMapper> json,
            ObjectProvider<ITemplateEngine> templates) {
        this.forPrograms = forPrograms;
        this.json = json;
        this.templates = templates;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Wording()));
    }

    private final class Wording extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            @Nullable String address = request.getRequestURI();
            boolean program = address != null && address.startsWith(PROGRAMS);
            LocaleContextHolder.setLocale(program ? PageConfiguration.language(request) : Languages.INDONESIAN);
            try {
                HttpStatus status = HttpStatus.valueOf(response.getStatus());
                byte[] body = program
                        ? json.getObject()
                                .writeValueAsBytes(forPrograms.getObject().of(status))
                        : page(status).getBytes(StandardCharsets.UTF_8);
                response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
                response.setContentLength(body.length);
                HEADERS.forEach(response::setHeader);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("nobody reads the answer", gone);
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }

        private String page(HttpStatus status) {
            var words = new Context(Languages.INDONESIAN);
            words.setVariable("kind", status.is5xxServerError() ? "500" : "400");
            return templates.getObject().process("page/refused", words);
        }
    }
}
