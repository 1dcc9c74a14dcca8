package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kinerja.AtOnce;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.SampleFiles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;

/** Files of activities as programs add, read and remove them: the same rules as on pages. */
class ActivityFilesApiIT extends ActivityFilesTesting {

    @Test
    void a_file_is_attached_described_listed_downloaded_and_removed() throws Exception {
        UUID id = UUID.randomUUID();
        send(me, activity, "../nota.PDF", SampleFiles.pdf("satu"), "id", id.toString())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(id.toString()))
                .andExpect(jsonPath("$.name").value("nota.pdf"))
                .andExpect(jsonPath("$.type").value("PDF"))
                .andExpect(jsonPath("$.size").value(SampleFiles.pdf("satu").length))
                .andExpect(jsonPath("$.uploadedBy").value(account(employee)));

        get(me, API + "/" + id).andExpect(jsonPath("$.part").value(activity.toString()));
        get(me, API + "?kind=daily-report&caseId=" + report() + "&part=" + activity)
                .andExpect(jsonPath("$[0].id").value(id.toString()));
        get(me, DAY).andExpect(jsonPath("$.files[0].id").value(id.toString()));
        assertThat(get(me, API + "/" + id + "/content")
                        .andExpect(header().string("Cache-Control", "private, no-store"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(SampleFiles.pdf("satu"));

        send(HttpMethod.DELETE, me, API + "/" + id, null, null).andExpect(status().isNoContent());

        assertThat(names()).isEmpty();
        get(me, API + "/" + id).andExpect(status().isNotFound());
        send(HttpMethod.DELETE, me, API + "/" + id, null, null).andExpect(status().isNotFound());
    }

    @Test
    void a_repeated_request_attaches_once_by_its_id_or_by_its_content_also_after_the_submission() throws Exception {
        String id = UUID.randomUUID().toString();
        send(me, activity, "nota.pdf", SampleFiles.pdf("satu"), "id", id).andExpect(status().isCreated());
        reports.submit(employee.id(), TODAY, account(employee));

        for (String[] again : List.of(new String[] {"id", id}, new String[0])) {
            send(me, activity, "nota.pdf", SampleFiles.pdf("satu"), again)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.id").value(id));
        }
        assertThat(names()).hasSize(1);
    }

    @Test
    void an_id_belongs_to_one_file() throws Exception {
        String id = attached("satu").toString();
        send(me, activity, "dua.pdf", SampleFiles.pdf("dua"), "id", id)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("id"));

        var another = Activities.anActivity()
                .serving(indicator)
                .from("10:00", "11:00")
                .build();
        drafted(another);
        send(me, another.id(), "satu.pdf", SampleFiles.pdf("satu"), "id", id).andExpect(status().isNotFound());
        send(me, another.id(), "satu.pdf", SampleFiles.pdf("satu")).andExpect(status().isCreated());
    }

    @Test
    void what_is_wrong_with_a_file_is_named() throws Exception {
        send(me, activity, "a.png", "<html>".getBytes())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        send(me, activity, "a.pdf", SampleFiles.pdf(Attachment.LARGEST + 1))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.detail").value(containsString("5 MB")));
        mvc.perform(multipart(API)
                        .param("kind", "daily-report")
                        .param("caseId", report().toString())
                        .param("part", activity.toString())
                        .with(authentication(token(me))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        assertThat(names()).isEmpty();
    }

    @Test
    void a_submitted_report_takes_and_gives_no_files_any_more() throws Exception {
        UUID file = attached("nota");
        reports.submit(employee.id(), TODAY, account(employee));

        send(me, activity, "lagi.pdf", SampleFiles.pdf("lagi"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinerja:problem:attachments-closed"));
        send(HttpMethod.DELETE, me, API + "/" + file, null, null).andExpect(status().isConflict());
        assertThat(names()).containsExactly("nota.pdf");
    }

    @Test
    void whoever_may_not_read_the_report_is_told_that_there_is_no_such_file() throws Exception {
        UUID file = attached("nota");
        SignedIn superior = signedIn(head);
        SignedIn stranger = signedIn(people.anEmployee());
        people.examinedBy(official(Role.AUDITOR).userName(), employee.id());
        for (SignedIn person : List.of(superior, stranger, official(Role.AUDITOR), official(Role.PERSONNEL_ADMIN))) {
            hidden(person, file);
        }
        reports.submit(employee.id(), TODAY, account(employee));

        hidden(stranger, file);
        hidden(official(Role.PERFORMANCE_TEAM), file);
        for (SignedIn person : List.of(superior, official(Role.AUDITOR), official(Role.PERSONNEL_ADMIN))) {
            get(person, API + "/" + file + "/content").andExpect(status().isOk());
            send(HttpMethod.DELETE, person, API + "/" + file, null, null).andExpect(status().isNotFound());
            send(person, activity, "lain.pdf", SampleFiles.pdf("lain")).andExpect(status().isNotFound());
            attach(person, "lain.pdf", SampleFiles.pdf("lain")).andExpect(status().isNotFound());
        }
        assertThat(names()).containsExactly("nota.pdf");
    }

    @Test
    void there_is_nothing_where_there_is_no_such_kind_case_or_part() throws Exception {
        send(me, UUID.randomUUID(), "a.pdf", SampleFiles.pdf("a")).andExpect(status().isNotFound());
        for (String place : List.of(
                "kind=evaluation&caseId=" + report(),
                "kind=daily-report&caseId=" + UUID.randomUUID() + "&part=" + activity,
                "kind=daily-report&caseId=" + report())) {
            get(me, API + "?" + place).andExpect(status().isNotFound());
        }
    }

    @Test
    void of_sixteen_files_at_once_five_stay() throws Exception {
        List<Integer> answers =
                AtOnce.sixteen(number -> () -> send(me, activity, number + ".pdf", SampleFiles.pdf("bukti" + number))
                        .andReturn()
                        .getResponse()
                        .getStatus());

        assertThat(answers).containsOnly(201, 422);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(names()).hasSize(5);
        assertThat(contents()).isEqualTo(5);
    }

    @Test
    void of_the_same_file_sixteen_times_at_once_one_stays() throws Exception {
        List<Integer> answers =
                AtOnce.sixteen(number -> () -> send(me, activity, number + ".pdf", SampleFiles.pdf("sama"))
                        .andReturn()
                        .getResponse()
                        .getStatus());

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(names()).hasSize(1);
    }

    @Test
    void a_file_that_the_trail_cannot_name_is_named_by_what_is_left() throws Exception {
        send(me, activity, "nota\u202Efdp\u0000.exe", SampleFiles.png())
                .andExpect(jsonPath("$.name").value("notafdp.exe.png"));
        send(me, activity, "x".repeat(300) + ".pdf", SampleFiles.pdf("panjang"))
                .andExpect(jsonPath("$.name").value("x".repeat(116) + ".pdf"));
    }

    @Test
    void the_sender_says_nothing_about_the_type() throws Exception {
        mvc.perform(multipart(API)
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", SampleFiles.png()))
                        .param("kind", "daily-report")
                        .param("caseId", report().toString())
                        .param("part", activity.toString())
                        .with(authentication(token(me))))
                .andExpect(jsonPath("$.type").value("PNG"))
                .andExpect(jsonPath("$.mediaType").value("image/png"))
                .andExpect(jsonPath("$.name").value("a.pdf.png"));
    }

    private void hidden(SignedIn person, UUID file) throws Exception {
        for (String address : List.of(
                API + "/" + file,
                API + "/" + file + "/content",
                API + "?kind=daily-report&caseId=" + report() + "&part=" + activity,
                "/attachments/" + file,
                files())) {
            open(person, address).andExpect(status().isNotFound());
        }
    }
}
