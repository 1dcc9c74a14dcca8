package id.kinerja.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.JsonValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/**
 * Holds every request of every test against {@code docs/openapi.json}: what the API answers is what the description
 * says, and what it takes is described.
 */
@Component
class OpenApiContract implements MockMvcBuilderCustomizer {

    static final Path DESCRIPTION = Path.of("docs/openapi.json");

    private final OpenApiInteractionValidator contract = OpenApiInteractionValidator.createForSpecificationUrl(
                    DESCRIPTION.toUri().toString())
            .build();

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysDo(this::check);
    }

    private void check(MvcResult result) throws Exception {
        MockHttpServletRequest request = result.getRequest();
        var response = result.getResponse();
        String path = request.getRequestURI();
        // a bare status is what the container's error page words; it stands in the tests of a running application
        boolean worded = response.getErrorMessage() == null && response.getStatus() != 401;
        if (!path.startsWith("/api/") || path.equals("/api/openapi") || !worded) {
            return;
        }
        ValidationReport report =
                contract.validateResponse(path, Request.Method.valueOf(request.getMethod()), response(result));
        if (response.getStatus() < 300) {
            report = report.merge(contract.validateRequest(request(request)));
        }
        if (report.hasErrors()) {
            throw new AssertionError(request.getMethod() + " " + path + " is not as described: "
                    + JsonValidationReportFormat.getInstance().apply(report));
        }
    }

    private static SimpleRequest request(MockHttpServletRequest request) throws Exception {
        var builder = new SimpleRequest.Builder(request.getMethod(), request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> builder.withQueryParam(name, Arrays.asList(values)));
        if (request.getContentType() != null) {
            builder.withContentType(request.getContentType());
        }
        if (request.getContentAsString() != null && request.getContentType() != null) {
            builder.withBody(request.getContentAsString());
        }
        builder.withHeader("Authorization", "Basic eDp5");
        return builder.build();
    }

    private static SimpleResponse response(MvcResult result) throws Exception {
        var response = result.getResponse();
        var builder = SimpleResponse.Builder.status(response.getStatus());
        if (response.getContentType() != null) {
            builder.withContentType(response.getContentType());
        }
        if (!response.getContentAsString().isEmpty()) {
            builder.withBody(response.getContentAsString());
        }
        return builder.build();
    }
}
