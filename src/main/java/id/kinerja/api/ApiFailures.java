package id.kinerja.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.kinerja.page.DatabaseRefusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Answers what goes wrong in any address under {@code /api} as {@code application/problem+json}; what only a capability
 * can word, an advice of its own answers before this one.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ApiFailures {

    private final Problems problems;
    private final MessageSource messages;
    private final DataSize largestFile;

    ApiFailures(
            Problems problems,
            MessageSource messages,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.problems = problems;
        this.messages = messages;
        this.largestFile = largestFile;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid) {
        return problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, invalid.faults());
    }

    /** Constraints of a body, or of an address's parameters. */
    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        boolean body = invalid.getParameter().hasParameterAnnotation(RequestBody.class);
        return problems.fields(
                body ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.BAD_REQUEST,
                invalid.getBindingResult().getAllErrors().stream()
                        .map(error -> error instanceof FieldError field && field.isBindingFailure()
                                ? new FieldFault(field.getField(), problems.text("api.problem.type"))
                                : new FieldFault(
                                        error instanceof FieldError field ? field.getField() : "",
                                        messages.getMessage(error, LocaleContextHolder.getLocale())))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentTypeMismatchException invalid) {
        return invalid.getParameter().hasParameterAnnotation(PathVariable.class)
                ? status(HttpStatus.NOT_FOUND)
                : problems.fields(
                        HttpStatus.BAD_REQUEST,
                        List.of(new FieldFault(invalid.getName(), problems.text("api.problem.type"))));
    }

    @ExceptionHandler
    ProblemDetail repeated(RepeatedParameters.Found repeated) {
        return problems.fields(
                HttpStatus.BAD_REQUEST,
                repeated.names().stream()
                        .map(name -> new FieldFault(name, problems.text("api.problem.repeated")))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return problems.fields(
                HttpStatus.BAD_REQUEST,
                List.of(new FieldFault(missing.getParameterName(), problems.text("api.problem.missing"))));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestPartException missing) {
        return problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(new FieldFault(missing.getRequestPartName(), problems.text("api.problem.missing"))));
    }

    /** A body that is no JSON, or whose values have another type than the fields. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String code = mapping instanceof UnrecognizedPropertyException ? "api.problem.unknown" : "api.problem.type";
            return problems.fields(
                    HttpStatus.UNPROCESSABLE_ENTITY, List.of(new FieldFault(path(mapping), problems.text(code))));
        }
        return problems.of(HttpStatus.BAD_REQUEST, "unreadable", "api.problem.unreadable");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException tooLarge) {
        return problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "413", "api.problem.413.file", largestFile.toMegabytes());
    }

    /** Parts that are cut off, or that nothing separates. */
    @ExceptionHandler
    ProblemDetail unreadable(MultipartException unreadable) {
        return problems.of(HttpStatus.BAD_REQUEST, "unreadable", "api.problem.400");
    }

    @ExceptionHandler
    ProblemDetail changedMeanwhile(OptimisticLockingFailureException changed) {
        return problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
    }

    @ExceptionHandler
    ProblemDetail refusedByDatabase(DataIntegrityViolationException refused) {
        return status(DatabaseRefusal.status(refused).orElseThrow(() -> refused));
    }

    /** Whatever else has a status: an unknown method or type, something that may not be seen. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure) throws Exception {
        if (failure instanceof ErrorResponse response) {
            return ResponseEntity.status(response.getStatusCode())
                    .headers(response.getHeaders())
                    .body(status(response.getStatusCode()));
        }
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        if (status == null) {
            throw failure;
        }
        return ResponseEntity.status(status.code()).body(status(status.code()));
    }

    private ProblemDetail status(HttpStatusCode status) {
        return problems.of(status, String.valueOf(status.value()), "api.problem." + status.value());
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
