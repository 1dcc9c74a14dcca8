package id.kinerja.report;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.kinerja.access.SignedIn;
import id.kinerja.attachment.SampleFiles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** A draft of today with one activity, and what is done with its files. */
abstract class ActivityFilesTesting extends DailyReportApiTesting {

    static final String API = "/api/attachments";

    SignedIn me;
    UUID activity;

    @BeforeEach
    void a_draft_with_an_activity() {
        me = signedIn(employee);
        var written = anActivity();
        activity = written.id();
        drafted(written);
    }

    /** The page of the activity's files. */
    String files() {
        return "/attachments/of/daily-report/" + report() + "?part=" + activity;
    }

    ResultActions attach(SignedIn person, String name, byte[] content) throws Exception {
        return mvc.perform(multipart(files())
                .file(new MockMultipartFile("file", name, "text/html", content))
                .with(authentication(token(person)))
                .with(csrf()));
    }

    /** The same as a program does it. */
    ResultActions send(SignedIn person, UUID part, String name, byte[] content, String... more) throws Exception {
        var request = multipart(API)
                .file(new MockMultipartFile("file", name, "text/html", content))
                .param("kind", "daily-report")
                .param("caseId", report().toString())
                .param("part", part.toString())
                .with(authentication(token(person)));
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return mvc.perform(request);
    }

    /** The id of a new PDF that says this. */
    UUID attached(String text) throws Exception {
        return UUID.fromString(read(send(me, activity, text + ".pdf", SampleFiles.pdf(text)))
                .at("/id")
                .asText());
    }

    List<String> names() {
        return jdbc.sql("select name from attachment where case_id = ? order by uploaded_at, id")
                .param(report())
                .query(String.class)
                .list();
    }

    int contents() {
        return jdbc.sql("""
                        select count(*) from attachment_content c join attachment a on a.id = c.attachment_id
                        where a.employee_id = ?
                        """).param(employee.id()).query(Integer.class).single();
    }

    String page(SignedIn person, String address) throws Exception {
        return open(person, address).andReturn().getResponse().getContentAsString();
    }
}
