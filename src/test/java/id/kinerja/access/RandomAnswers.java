package id.kinerja.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import id.kinerja.access.RandomTasks.Waiting;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people of a random government are answered, each of which is read for what is not theirs to know. */
final class RandomAnswers {

    private final RandomGovernment government;
    private final RandomTasks tasks;
    private final MockMvc pages;
    private final MockMvc webApps;
    private final RandomMarks marks;
    private final RandomQuestions.Expectation expectation;

    RandomAnswers(
            RandomGovernment government,
            RandomTasks tasks,
            MockMvc pages,
            MockMvc webApps,
            RandomQuestions.Expectation expectation) {
        this.government = government;
        this.tasks = tasks;
        this.pages = pages;
        this.webApps = webApps;
        this.marks = new RandomMarks(government, expectation);
        this.expectation = expectation;
    }

    /** What is answered, in which no words stand of a plan that who asks may not know. */
    MockHttpServletResponse to(UUID who, Authentication person, MockHttpServletRequestBuilder request, String address)
            throws Exception {
        MockHttpServletResponse answer = unread(person, request, address);
        expect(answer.getStatus() < 500, person, address + " fails");
        for (Waiting task : tasks.all()) {
            expect(
                    !text(answer).contains(task.words()) || tasks.tells(who, task),
                    person,
                    address + " tells the plan of " + task.whose());
        }
        marks.read(who, person, address, text(answer));
        return answer;
    }

    private MockHttpServletResponse unread(Authentication person, MockHttpServletRequestBuilder request, String address)
            throws Exception {
        boolean ofWebApps = address.startsWith("/camunda/");
        if (ofWebApps) {
            request.sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, "token")
                    .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, "token")
                    .contentType(MediaType.APPLICATION_JSON);
        }
        return (ofWebApps ? webApps : pages)
                .perform(request.with(authentication(person)))
                .andReturn()
                .getResponse();
    }

    /** Whether somebody watches the processes. */
    boolean watches(UUID who) {
        return government.has(who, Role.PROCESS_OWNER, Role.OPERATOR);
    }

    /** Who watches learns nobody's account; who runs the installation may know for whom the engine waits. */
    void withoutPeople(UUID who, Authentication person, String address, MockHttpServletResponse answer)
            throws Exception {
        for (UUID other : government.everybody()) {
            boolean told = text(answer).contains(government.nipOf(other));
            expect(
                    !told || other.equals(who) || government.has(who, Role.OPERATOR),
                    person,
                    address + " names " + other);
        }
    }

    void expect(boolean holds, Authentication person, String what) {
        expectation.expect(holds, person, what);
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString();
    }
}
