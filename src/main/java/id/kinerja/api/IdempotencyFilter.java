package id.kinerja.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.api.IdempotencyKeys.Answer;
import id.kinerja.api.IdempotencyKeys.CarriedOut;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the retry of a request safe that carries an {@value #HEADER}: what was carried out is done once, and a retry is
 * told so by the first answer's status and what leads to the thing.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final IdempotencyKeys keys;
    private final ProblemWriter problems;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems, ObjectMapper json) {
        this.keys = keys;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || "GET".equals(request.getMethod())
                || "HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency-key", "api.problem.key.invalid");
            return;
        }
        var one = new IdempotentRequest(request.getUserPrincipal().getName(), key, RequestDigest.of(request));
        Optional<CarriedOut> before = keys.find(one.user(), key);
        if (before.isPresent()) {
            replay(one, before.get(), request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        boolean carriedOut = false;
        one.begin();
        try {
            chain.doFilter(request, answer);
            carriedOut = IdempotentRequest.current() == null;
        } catch (ServletException | IOException | RuntimeException failure) {
            if (keys.find(one.user(), key).isEmpty()) {
                throw failure;
            }
        } finally {
            IdempotentRequest.end();
        }
        @Nullable
        CarriedOut meanwhile = carriedOut ? null : keys.find(one.user(), key).orElse(null);
        if (meanwhile != null) {
            replay(one, meanwhile, request, response);
            return;
        }
        if (carriedOut) {
            keys.answered(one, kept(answer));
        }
        answer.copyBodyToResponse();
    }

    /** What a retry gets of an answer; of one with content that leads to nothing, that it was done. */
    private Answer kept(ContentCachingResponseWrapper answer) throws IOException {
        byte[] said = answer.getContentAsByteArray();
        byte[] pointer = Pointer.in(answer.getContentType(), said, json);
        if (pointer.length > 0) {
            return new Answer(answer.getStatus(), answer.getContentType(), pointer);
        }
        return new Answer(said.length == 0 ? answer.getStatus() : HttpStatus.NO_CONTENT.value(), null, pointer);
    }

    private void replay(
            IdempotentRequest one, CarriedOut before, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!before.digest().equals(one.digest())) {
            problems.write(
                    request, response, HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key", "api.problem.key.reused");
            return;
        }
        @Nullable Answer answer = answer(one, before);
        response.setHeader(REPLAYED, "true");
        if (answer == null) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** The first answer; one that is being written is waited for, one that a crash has lost is not. */
    private @Nullable Answer answer(IdempotentRequest one, CarriedOut before) {
        CarriedOut known = before;
        while (known.answer() == null && known.recent()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            known = keys.find(one.user(), one.key()).orElse(before);
        }
        return known.answer();
    }
}
