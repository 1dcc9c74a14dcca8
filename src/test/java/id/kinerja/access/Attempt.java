package id.kinerja.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kinerja.attachment.SampleFiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A request that everybody makes, with ids of the one employee.
 *
 * @param address method and pattern, as the application declares them
 * @param about what it is about, where one address is tried with several things; may be empty
 * @param file a file that is uploaded; none is sent when it is none
 * @param asked the codes of those who alone of them get an answer, because the case waits for them; none for all of them
 * @param needs what the policy must allow for an answer; none where no single employee is concerned: {@link Expectations}
 */
record Attempt(
        String address,
        String about,
        String path,
        @Nullable Object json,
        List<String> fields,
        List<String> headers,
        @Nullable Upload file,
        @Nullable Needs needs,
        @Nullable Set<String> asked) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "token";

    /**
     * What somebody has to be allowed.
     *
     * @param byCase what some are to it by the case itself, by their codes
     * @param or what is enough as well
     * @param and what is needed besides
     */
    record Needs(
            Right right,
            Matter matter,
            Stage stage,
            Map<Relation, Set<String>> byCase,
            @Nullable Needs or,
            @Nullable Needs and) {

        Needs(Right right, Matter matter, Stage stage) {
            this(right, matter, stage, Map.of(), null, null);
        }

        /** Whether the policy gives it to somebody who asks. */
        boolean met(Policy policy, Government.Actor actor, UUID employee) {
            return (policy.may(actor.person(), right, of(actor, employee))
                            || or != null && or.met(policy, actor, employee))
                    && (and == null || and.met(policy, actor, employee));
        }

        /** What the policy is asked about, for somebody who asks. */
        Appraisal of(Government.Actor actor, UUID employee) {
            Appraisal object = matter.of(employee).at(stage);
            for (var relation : byCase.entrySet()) {
                object =
                        object.with(relation.getKey(), () -> relation.getValue().contains(actor.code()));
            }
            return object;
        }
    }

    /** A file under the name of its field. */
    record Upload(String field, String name, byte[] content) {}

    static Attempt of(String address, String path) {
        return new Attempt(address, "", path, null, List.of(), List.of(), null, null, null);
    }

    Attempt about(String what) {
        return new Attempt(address, what, path, json, fields, headers, file, needs, asked);
    }

    /** With a body of JSON. */
    Attempt sending(Object body) {
        return new Attempt(address, about, path, body, fields, headers, file, needs, asked);
    }

    /** With fields of a form: names and values in turn. */
    Attempt typing(String... pairs) {
        return new Attempt(address, about, path, json, List.of(pairs), headers, file, needs, asked);
    }

    /** With a file: a PDF that says this. */
    Attempt uploading(String text) {
        return uploading("file", "bukti.pdf", SampleFiles.pdf(text));
    }

    Attempt uploading(String field, String name, byte[] content) {
        return new Attempt(address, about, path, json, fields, headers, new Upload(field, name, content), needs, asked);
    }

    Attempt with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Attempt(address, about, path, json, fields, more, file, needs, asked);
    }

    Attempt needs(Right right, Matter matter, Stage stage) {
        return needs(new Needs(right, matter, stage));
    }

    Attempt needs(Needs allowed) {
        return new Attempt(address, about, path, json, fields, headers, file, allowed, asked);
    }

    /** Some are something to it by the case itself. */
    Attempt where(Relation relation, String... codes) {
        Map<Relation, Set<String>> more = new EnumMap<>(Relation.class);
        Needs before = Objects.requireNonNull(needs);
        more.putAll(before.byCase());
        more.put(relation, Set.of(codes));
        Needs after = new Needs(before.right(), before.matter(), before.stage(), more, before.or(), before.and());
        return new Attempt(address, about, path, json, fields, headers, file, after, asked);
    }

    /** Something else is enough as well. */
    Attempt or(Right right, Matter matter, Stage stage) {
        Needs before = Objects.requireNonNull(needs);
        Needs other = new Needs(right, matter, stage);
        Needs after = new Needs(before.right(), before.matter(), before.stage(), before.byCase(), other, before.and());
        return new Attempt(address, about, path, json, fields, headers, file, after, asked);
    }

    /** Something else is needed besides. */
    Attempt and(Right right, Matter matter, Stage stage) {
        Needs before = Objects.requireNonNull(needs);
        Needs other = new Needs(right, matter, stage);
        Needs after = new Needs(before.right(), before.matter(), before.stage(), before.byCase(), before.or(), other);
        return new Attempt(address, about, path, json, fields, headers, file, after, asked);
    }

    /** Only these of those to whom the policy gives it get an answer. */
    Attempt onlyFor(Set<String> actors) {
        return new Attempt(address, about, path, json, fields, headers, file, needs, actors);
    }

    Attempt needs(Right right, Matter matter) {
        return needs(right, matter, Stage.DRAFT);
    }

    private HttpMethod method() {
        return HttpMethod.valueOf(address.substring(0, address.indexOf(' ')));
    }

    boolean ofWebApps() {
        return path.startsWith("/camunda/");
    }

    /** The request of somebody, or of nobody. */
    MockHttpServletRequestBuilder by(Government.Actor actor) {
        HttpMethod method = method();
        MockHttpServletRequestBuilder request = file == null
                ? request(method, URI.create(path))
                : multipart(method, URI.create(path))
                        .file(new MockMultipartFile(file.field(), file.name(), null, file.content()));
        request.locale(Locale.ENGLISH);
        if (actor.authentication() != null) {
            request.with(authentication(actor.authentication()));
        }
        if (ofWebApps()) {
            request.sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, TOKEN)
                    .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, TOKEN);
        } else if (!path.startsWith("/api/")) {
            RequestPostProcessor token = csrf();
            request.with(token);
        }
        for (int i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        if (json != null) {
            try {
                request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(json));
            } catch (java.io.IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return request;
    }
}
