package id.kinerja.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API as OpenAPI, at {@code /api/openapi}; what every address has in common is said here. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> READING = new TreeMap<>(Map.of(
            "400", "A parameter is wrong; each is named",
            "401", "Not signed in",
            "404", "It does not exist, or is not for who asks",
            "406", "Answers are JSON",
            "429", "Too many wrong passwords; Retry-After says after how many seconds to try again",
            "503", "The database cannot be reached; nothing was half saved"));

    private static final Map<String, String> WRITING = new TreeMap<>(Map.of(
            "403", "A page of another origin has sent it; programs do not say from where",
            "409", "Somebody else was first; it says who and when where that is known",
            "413", "The request is larger than the limit",
            "415", "The request's type is not supported",
            "422", "Some fields are wrong; each is named and nothing was written"));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Kinerja").version("1"))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    /** Names of operations that do not change when another is added. */
    @Bean
    GlobalOperationCustomizer namesOfOperations() {
        return (operation, method) -> operation.operationId(
                method.getBeanType().getSimpleName() + "." + method.getMethod().getName());
    }

    @Bean
    OpenApiCustomizer whatAllHaveInCommon() {
        return description -> {
            ModelConverters.getInstance()
                    .read(FieldFault.class)
                    .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
            description.getComponents().addSchemas(PROBLEM, problem());
            description.getPaths().values().forEach(path -> path.readOperationsMap()
                    .forEach(ApiDescription::describe));
            cameSecond(description.getPaths().get("/api/tasks/{id}"));
            description.getComponents().getSchemas().values().forEach(ApiDescription::anything);
        };
    }

    private static void describe(HttpMethod method, Operation operation) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(content -> anything(content.getSchema()));
        }
        READING.forEach((status, text) -> answer(operation, status, text));
        if (method != HttpMethod.GET) {
            WRITING.forEach((status, text) -> answer(operation, status, text));
            operation.getResponses().computeIfAbsent("204", lost -> new ApiResponse()
                    .description("Carried out before under this key; its own address says what became of it"));
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyFilter.HEADER)
                    .description("A key of the sender's; the same request under the same key is carried out once")
                    .schema(new Schema<String>().type("string").maxLength(100)));
        }
    }

    /** Reading a task may come too late as well. */
    private static void cameSecond(@Nullable PathItem task) {
        if (task != null) {
            answer(task.getGet(), "409", WRITING.getOrDefault("409", ""));
        }
    }

    private static void answer(Operation operation, String status, String text) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(text)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }

    /** A value of any type is not an object, as the description's maker has it. */
    private static void anything(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        boolean object = "object".equals(schema.getType());
        if (object && schema.getProperties() == null && schema.getAdditionalProperties() == null) {
            schema.setType(null);
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            anything(values);
        }
        anything(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ApiDescription::anything);
        }
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .addProperty("type", new Schema<String>().type("string"))
                .addProperty("title", new Schema<String>().type("string"))
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new Schema<String>().type("string"))
                .addProperty("instance", new Schema<String>().type("string"))
                .addProperty(
                        Problems.ERRORS,
                        new Schema<>().type("array").items(new Schema<>().$ref(FieldFault.class.getSimpleName())))
                .additionalProperties(true);
    }
}
