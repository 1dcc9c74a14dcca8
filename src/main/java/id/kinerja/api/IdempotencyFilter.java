package id.kinerja.api;

import id.kinerja.api.IdempotencyKeys.Answer;
import id.kinerja.api.IdempotencyKeys.CarriedOut;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the retry of a request safe that carries an {@value #HEADER}: what was carried out is answered as the first
 * time, and done once.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final IdempotencyKeys keys;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
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
        var one = new IdempotentRequest(request.getUserPrincipal().getName(), key, digest(request));
        Optional<CarriedOut> before = keys.find(one.user(), key);
        if (before.isPresent()) {
            replay(one, before.get(), request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        boolean carriedOut;
        one.begin();
        try {
            chain.doFilter(request, answer);
            carriedOut = IdempotentRequest.current() == null;
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
            keys.answered(one, new Answer(answer.getStatus(), answer.getContentType(), answer.getContentAsByteArray()));
        }
        answer.copyBodyToResponse();
    }

    private void replay(
            IdempotentRequest one, CarriedOut before, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!before.digest().equals(one.digest())) {
            problems.write(
                    request, response, HttpStatus.UNPROCESSABLE_ENTITY, "idempotency-key", "api.problem.key.reused");
            return;
        }
        @Nullable Answer answer = before.answer();
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

    /** What is asked; of uploaded files only how large they are. */
    private static String digest(HttpServletRequest request) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            String what = String.join(
                    " ",
                    request.getMethod(),
                    request.getRequestURI(),
                    String.valueOf(request.getQueryString()),
                    String.valueOf(request.getContentLengthLong()));
            sha.update(what.getBytes(StandardCharsets.UTF_8));
            if (request instanceof BufferedRequest buffered) {
                sha.update(buffered.body());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
