package id.kinerja.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.kinerja.IntegrationTest;
import id.kinerja.access.Identities;
import id.kinerja.access.Role;
import id.kinerja.api.TestApi;
import id.kinerja.audit.TestTrail;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.evaluation.Rating;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import id.kinerja.settings.Setting;
import id.kinerja.settings.Settings;
import id.kinerja.target.TestPlans;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;

/** One mail a person and day, whatever happens to the mail server; and nobody's task ever waits for it. */
class MailIT extends IntegrationTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T02:00:00Z");
    private static final int YEAR = 2026;
    private static final int NOBODY_LISTENS = 1;

    @Autowired
    NoticePass pass;

    @Autowired
    DigestMaker maker;

    @Autowired
    DigestSender sender;

    @Autowired
    MailDigests digests;

    @Autowired
    Notices notices;

    @Autowired
    MailNews news;

    @Autowired
    MailText text;

    @Autowired
    Mailer mailer;

    @Autowired
    DigestSender.People senderPeople;

    @Autowired
    DigestParts parts;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    TestOrganization people;

    @Autowired
    TestPlans plans;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    TestTrail trail;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    KinerjaClock clock;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private List<Map<String, Object>> windows = List.of();
    private Employee head;
    private Employee superior;
    private Employee employee;
    private UUID plan;
    private LocalDate due;

    @BeforeEach
    void a_superior_with_two_decisions_and_a_mail_server() {
        mails.start();
        server.setPort(mails.getSmtp().getPort());
        settings.set(MailSettings.ON, true, "test");
        settings.set(MailSettings.BASE_URL, "https://kinerja.palu.example/", "test");
        settings.set(MailSettings.FROM, "kinerja@palu.example", "test");
        head = people.aHead();
        superior = people.aHeadUnder(head);
        employee = people.anEmployeeUnder(superior);
        plan = plans.submitted(employee, YEAR);
        plans.submitted(people.anEmployeeUnder(superior), YEAR);
        due = calendar.dayOf(Objects.requireNonNull(plans.step(plan).due()));
    }

    /** What other tests left open would be news to every head. */
    @BeforeEach
    void no_window_is_open() {
        windows = jdbc.sql("select id, opened_at, opened_by from period where opened_at is not null")
                .query()
                .listOfRows();
        jdbc.sql("update period set opened_at = null, opened_by = null").update();
    }

    @AfterEach
    void windows_are_as_they_were() {
        jdbc.sql("update period set opened_at = null, opened_by = null").update();
        windows.forEach(
                one -> jdbc.sql("update period set opened_at = :opened_at, opened_by = :opened_by where id = :id")
                        .params(one)
                        .update());
    }

    @AfterEach
    void everything_as_it_was() {
        mails.stop();
        server.setPort(NOBODY_LISTENS);
        clock.moveTo(MORNING);
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from announcement where reason = 'Gempa'").update();
        jdbc.sql("delete from rating_deviation where rated_by = ?")
                .param(superior.userName())
                .update();
        jdbc.sql("delete from mail_digest").update();
        for (var setting : new MailSettings().settings()) {
            reset(setting);
        }
    }

    private <T> void reset(Setting<T> setting) {
        settings.set(setting, setting.defaultValue(), "test");
    }

    @Test
    void one_mail_a_day_tells_of_all_tasks_with_links_and_nothing_of_what_is_in_them() throws Exception {
        day(-1, 9);
        pass.run();
        everythingSent();
        everythingSent();
        List<MimeMessage> got = mailsOf(superior);
        assertThat(got).hasSize(1);
        MimeMessage mail = got.get(0);
        assertThat(mail.getSubject()).isEqualTo("Kinerja: 2 tugas perlu perhatian Anda");
        assertThat(mail.getFrom()[0]).hasToString("kinerja@palu.example");
        List<String> parts = texts(mail);
        assertThat(parts).as("plain text and HTML").hasSize(2);
        for (String part : parts) {
            assertThat(part)
                    .contains("Yth. " + superior.titledName())
                    .contains("Putuskan SKP")
                    .contains("https://kinerja.palu.example/tasks/"
                            + plans.step(plan).taskId())
                    .contains("jatuh tempo dalam 1 hari kerja")
                    .doesNotContain(employee.name())
                    .doesNotContain("Dokumen kependudukan");
        }
    }

    @Test
    void the_next_mail_comes_when_there_is_news_and_not_before() throws Exception {
        day(-3, 9);
        pass.run();
        everythingSent();
        assertThat(mailsOf(superior)).hasSize(1);
        day(-2, 9);
        pass.run();
        everythingSent();
        assertThat(mailsOf(superior)).as("no news").hasSize(1);
        day(-1, 9);
        pass.run();
        everythingSent();
        assertThat(mailsOf(superior)).hasSize(2);
    }

    @Test
    void not_before_the_hour_not_on_a_day_off_not_while_mails_are_off() throws Exception {
        day(-1, 6);
        pass.run();
        assertThat(maker.run()).as("before seven").isZero();
        settings.set(MailSettings.ON, false, "test");
        day(-1, 9);
        assertThat(maker.run()).as("mails are off").isZero();
        settings.set(MailSettings.ON, true, "test");
        clock.moveTo(
                LocalDate.of(2026, 7, 18).atTime(9, 0).atZone(calendar.zone()).toInstant());
        assertThat(maker.run()).as("a Saturday").isZero();
        day(-1, 7);
        assertThat(maker.run()).isPositive();
    }

    @Test
    void what_was_done_or_read_meanwhile_is_not_mailed() throws Exception {
        day(-1, 9);
        pass.run();
        maker.run();
        for (UUID one : List.of(plan, other())) {
            plans.decide(one, Map.of("decision", "APPROVE"));
        }
        onlyThatOfTheSuperior();
        sender.run();
        assertThat(mailsOf(superior)).isEmpty();
        assertThat(stateOf(superior)).isEqualTo("NOTHING");
    }

    @Test
    void what_is_escalated_stands_apart_with_a_link_to_take_it_over() throws Exception {
        day(3, 9);
        pass.run();
        everythingSent();
        String text = texts(mailsOf(head).get(0)).get(0);
        assertThat(text)
                .contains("Diteruskan kepada Anda karena lewat tenggat")
                .contains("https://kinerja.palu.example/escalations/"
                        + plans.step(plan).taskId())
                .contains("terlambat 3 hari kerja")
                .doesNotContain(superior.name())
                .doesNotContain("Tugas yang menunggu Anda");
    }

    @Test
    void without_a_server_tasks_go_on_the_mail_is_tried_again_later_and_then_sent_once() throws Exception {
        int port = mails.getSmtp().getPort();
        mails.stop();
        server.setPort(NOBODY_LISTENS);
        day(-1, 9);
        pass.run();
        maker.run();
        onlyThatOfTheSuperior();
        assertThat(sender.run()).isZero();
        assertThat(digest("problem")).isEqualTo("NO_CONNECTION");
        plans.decide(plan, Map.of("decision", "APPROVE"));
        assertThat(jdbc.sql("select state from target_plan where id = ?")
                        .param(plan)
                        .query(String.class)
                        .single())
                .isEqualTo("ESTABLISHED");

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            server.setPort(port);
            assertThat(sender.run()).as("not before the pause is over").isZero();
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));
            assertThat(sender.run()).isEqualTo(1);
            assertThat(sender.run()).isZero();
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(again.getReceivedMessages()[0].getSubject())
                    .as("of what is still open")
                    .isEqualTo("Kinerja: 1 tugas perlu perhatian Anda");
        } finally {
            again.stop();
        }
    }

    @Test
    void a_mail_that_failed_so_often_is_shown_to_the_admin_who_has_it_tried_again() throws Exception {
        server.setPort(NOBODY_LISTENS);
        settings.set(MailSettings.TRIES, 3, "test");
        day(-1, 9);
        pass.run();
        maker.run();
        onlyThatOfTheSuperior();
        for (long minutes : List.of(0L, 10L, 20L)) {
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            sender.run();
        }
        assertThat(stateOf(superior)).isEqualTo("FAILED");
        var admin = authentication(TestApi.as(Role.PERSONNEL_ADMIN));
        mvc.perform(get("/admin/mail").with(admin))
                .andExpect(content().string(containsString(superior.titledName())))
                .andExpect(content().string(containsString("Server surel tidak menjawab.")))
                .andExpect(content().string(containsString("3 kali dicoba")));
        mvc.perform(get("/admin/mail").with(authentication(TestApi.as(superior))))
                .andExpect(status().isForbidden());

        long mark = trail.mark();
        mvc.perform(post("/admin/mail/" + digest("id::text") + "/retry")
                        .with(admin)
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/mail"));
        assertThat(trail.since(mark)).containsExactly("MAIL_RETRIED uji-personnel_admin mail");
        server.setPort(mails.getSmtp().getPort());
        assertThat(sender.run()).isEqualTo(1);
        assertThat(mailsOf(superior)).hasSize(1);
        mvc.perform(get("/admin/mail").with(admin))
                .andExpect(content().string(not(containsString(superior.titledName()))));
    }

    @Test
    void who_has_no_address_is_named_to_the_admin_and_nobody_else_is_kept_waiting() throws Exception {
        jdbc.sql("update employee set email = null where id = ?")
                .param(superior.id())
                .update();
        day(3, 9);
        pass.run();
        everythingSent();
        assertThat(mailsOf(head)).hasSize(1);
        assertThat(stateOf(superior)).isEqualTo("NO_ADDRESS");
        mvc.perform(get("/admin/mail").with(authentication(TestApi.as(Role.PERSONNEL_ADMIN))))
                .andExpect(content().string(containsString(superior.titledName() + " (" + superior.userName() + ")")));
    }

    @Test
    void what_is_announced_is_told_once_without_its_reason() throws Exception {
        day(0, 8);
        announcement(employee, calendar.today().plusDays(20));
        day(0, 9);
        maker.run();
        onlyTheirs(employee);
        sender.run();
        MimeMessage mail = mailsOf(employee).get(0);
        assertThat(mail.getSubject()).isEqualTo("Kinerja: pengumuman untuk Anda");
        assertThat(texts(mail)).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("diperpanjang sampai")
                .doesNotContain("Gempa"));
        day(1, 9);
        maker.run();
        onlyTheirs(employee);
        sender.run();
        assertThat(mailsOf(employee)).as("nothing new").hasSize(1);
    }

    @Test
    void a_reason_that_is_asked_for_afterwards_and_segments_of_others_now_are_told_once_without_names()
            throws Exception {
        day(0, 8);
        plans.decide(plan, Map.of("decision", "APPROVE"));
        UUID evaluation = evaluations.opened(employee, evaluations.quarter());
        evaluations.assess(evaluation, "1.150 dokumen terbit");
        evaluations.complete(evaluation, Map.of());
        evaluations.complete(evaluation, TestEvaluations.rating(Rating.MEETS, Rating.ABOVE));
        reasonAskedOf(superior, evaluation);
        letGo(superior, evaluation);
        day(0, 9);
        everythingSent();
        everythingSent();

        assertThat(mailsOf(superior)).as("one mail of both").hasSize(1);
        MimeMessage mail = mailsOf(superior).get(0);
        assertThat(mail.getSubject()).isEqualTo("Kinerja: 1 tugas perlu perhatian Anda");
        assertThat(texts(mail)).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("Alasan diminta untuk 1 penilaian Anda", "https://kinerja.palu.example/rating-reasons")
                .contains("1 segmen tahun yang harus Anda nilai")
                .doesNotContain(employee.name()));
        day(1, 9);
        everythingSent();
        assertThat(mailsOf(superior)).as("nothing new").hasSize(1);
    }

    @Test
    void a_superior_whose_new_report_has_a_plan_of_a_former_unit_is_told_once_and_again_after_two_weeks()
            throws Exception {
        plans.decide(plan, Map.of("decision", "APPROVE"));
        day(0, 8);
        people.movesTo(employee.id(), people.aUnit(people.root()), calendar.today());
        people.setSuperior(employee.id(), head.id(), calendar.today());
        day(0, 9);
        everythingSent();
        day(1, 9);
        everythingSent();
        assertThat(mailsOf(head)).as("once").hasSize(1);
        assertThat(texts(mailsOf(head).get(0))).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("1 SKP pegawai di bawah Anda masih untuk jabatan, unit atau atasan sebelumnya")
                .doesNotContain(employee.name()));
        assertThat(mailsOf(superior).stream().flatMap(MailIT::read))
                .as("the former superior is told nothing of it")
                .noneMatch(text -> text.contains("di bawah Anda masih untuk"));
        day(11, 9);
        everythingSent();
        assertThat(mailsOf(head)).as("again").hasSize(2);
    }

    private static Stream<String> read(MimeMessage mail) {
        try {
            return texts(mail).stream();
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void the_head_above_is_told_once_whose_results_are_to_be_set_in_an_open_window() throws Exception {
        UUID period = evaluations.quarter().id();
        day(0, 8);
        jdbc.sql("update period set opened_at = :now, opened_by = 'uji', closes_on = null where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", period)
                .update();
        day(0, 9);
        everythingSent();
        day(1, 9);
        everythingSent();
        assertThat(mailsOf(superior)).as("leads nobody who leads").isEmpty();
        assertThat(mailsOf(head)).hasSize(1);
        assertThat(texts(mailsOf(head).get(0))).allSatisfy(text -> assertThat(text)
                .contains("Capaian 1 unit dalam Triwulan II " + YEAR + " menunggu Anda")
                .contains("https://kinerja.palu.example/unit-results?period=" + period));
    }

    @Test
    void once_the_window_is_over_the_head_above_is_told_again_of_the_unit_for_which_a_rating_waits() throws Exception {
        UUID period = evaluations.quarter().id();
        day(0, 8);
        jdbc.sql("update period set opened_at = :now, opened_by = 'uji', closes_on = :last where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("last", calendar.today())
                .param("id", period)
                .update();
        people.aHeadUnder(head);
        evaluations.submitted(superior);
        day(0, 9);
        everythingSent();
        assertThat(texts(mailsOf(head).get(0)))
                .allSatisfy(text -> assertThat(text).contains("Capaian 2 unit"));
        day(1, 9);
        everythingSent();
        day(2, 9);
        everythingSent();
        assertThat(mailsOf(head)).as("once more, and not every day").hasSize(2);
        assertThat(texts(mailsOf(head).get(1))).allSatisfy(text -> assertThat(text)
                .contains("Capaian 1 unit dalam Triwulan II " + YEAR + " menunggu Anda")
                .contains("https://kinerja.palu.example/unit-results?period=" + period));
        jdbc.sql("update period set closes_on = null where id = ?")
                .param(period)
                .update();
    }

    @Test
    void what_is_wrong_with_one_persons_news_is_tried_again_then_shown_and_holds_up_nobody_else() throws Exception {
        settings.set(MailSettings.TRIES, 2, "test");
        day(3, 9);
        pass.run();
        maker.run();
        onlyTheirs(superior, head);
        jdbc.sql("update mail_digest set next_try_at = next_try_at - interval '1 minute' where recipient = ?")
                .param(superior.userName())
                .update();
        MailNews broken = spy(news);
        doThrow(new IllegalStateException(superior.name()))
                .when(broken)
                .of(argThat(reader -> reader != null && reader.is(superior.id())), any(), any());
        DigestSender failing = new DigestSender(digests, notices, broken, text, mailer, senderPeople, settings, clock);

        assertThat(failing.run()).as("the other's").isEqualTo(1);
        assertThat(mailsOf(head)).hasSize(1);
        assertThat(stateOf(superior)).isEqualTo("WAITING");
        assertThat(digest("problem")).isEqualTo("OTHER");
        assertThat(failing.run()).as("not before the pause is over").isZero();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(failing.run()).isZero();
        assertThat(stateOf(superior)).isEqualTo("FAILED");
        assertThat(digest("tries::text")).isEqualTo("2");
        var admin = authentication(TestApi.as(Role.PERSONNEL_ADMIN));
        mvc.perform(get("/admin/mail").with(admin))
                .andExpect(content().string(containsString(superior.titledName())))
                .andExpect(content().string(containsString("Surel tidak dapat dikirim.")))
                .andExpect(content().string(containsString("2 kali dicoba")));

        mvc.perform(post("/admin/mail/" + digest("id::text") + "/retry")
                        .with(admin)
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/mail"));
        assertThat(sender.run()).as("once it is mended").isEqualTo(1);
        assertThat(mailsOf(superior)).hasSize(1);
    }

    @Test
    void a_part_that_cannot_be_collected_is_shown_to_the_admin_until_it_can_and_the_rest_is_mailed() throws Exception {
        day(-1, 9);
        pass.run();
        MailNews broken = spy(news);
        doReturn(Map.of("units", (Supplier<Map<String, Instant>>) () -> {
                    throw new IllegalStateException("uji");
                }))
                .when(broken)
                .latest();
        Identities nobodyKnown = mock(Identities.class, call -> {
            throw new IllegalStateException("uji");
        });
        jdbc.sql(
                        "insert into notice (id, task_id, process, kind, stage, due_on, role_group, made_at)"
                                + " values (gen_random_uuid(), 'uji', 'target-setting', 'DUE', 1, '2026-07-16', 'personnel-admin', :now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        DigestMaker failing = new DigestMaker(digests, broken, nobodyKnown, parts, settings, calendar, clock);
        failing.run();
        failing.run();
        onlyThatOfTheSuperior();
        assertThat(sender.run()).isEqualTo(1);
        assertThat(mailsOf(superior)).hasSize(1);
        assertThat(parts.failing())
                .extracting(DigestParts.Failing::name, DigestParts.Failing::tries)
                .contains(tuple("role.personnel-admin", 2), tuple("units", 2));
        var admin = authentication(TestApi.as(Role.PERSONNEL_ADMIN));
        mvc.perform(get("/admin/mail").with(admin))
                .andExpect(content().string(containsString("Capaian unit dan alasan penilaian")))
                .andExpect(content().string(containsString("sudah dicoba 2 kali.")))
                .andExpect(content().string(not(containsString("??"))));

        maker.run();
        assertThat(parts.failing()).isEmpty();
        mvc.perform(get("/admin/mail").with(admin)).andExpect(content().string(not(containsString("failing-parts"))));
    }

    private void reasonAskedOf(Employee rater, UUID evaluation) {
        jdbc.sql("""
                        insert into rating_deviation (evaluation_id, round, unit_id, grade, pattern_version, pattern_rule, people,
                            limits, reason, advised, rated_by, rated_at, asked_at)
                        select e.id, e.round, u.id, 'GOOD', 1, 'good', 10, '{}', '', false, :rater, :now, :now
                        from evaluation e, unit u where e.id = :evaluation limit 1
                        """)
                .param("rater", rater.userName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("evaluation", evaluation)
                .update();
    }

    private void letGo(Employee rater, UUID evaluation) {
        jdbc.sql("""
                        insert into evaluation_segment_former (id, evaluation_id, starts_on, ends_on, unit_name, post_title, asked, recut_at)
                        values (?, ?, '2026-01-01', '2026-03-31', 'Unit', 'Analis', ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        evaluation,
                        rater.userName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void announcement(Employee reader, LocalDate until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into announcement (id, period_id, ends_on, reason, announced_at, earlier, shown_until)
                        select ?, id, ?, 'Gempa', ?, false, ? from period order by id limit 1
                        """)
                .params(id, until, clock.instant().atOffset(ZoneOffset.UTC), until)
                .update();
        jdbc.sql("insert into announcement_reader (announcement_id, employee_id) values (?, ?)")
                .params(id, reader.id())
                .update();
    }

    @Test
    void an_address_that_is_none_fails_at_once() {
        jdbc.sql("update employee set email = 'bukan alamat' where id = ?")
                .param(superior.id())
                .update();
        day(-1, 9);
        pass.run();
        everythingSent();
        assertThat(stateOf(superior)).isEqualTo("FAILED");
        assertThat(digest("problem")).isEqualTo("ADDRESS");
        assertThat(digest("tries::text")).isEqualTo("1");
    }

    private void everythingSent() {
        maker.run();
        onlyTheirs(superior, head);
        sender.run();
    }

    /** Mails of other tests' people would be tried before. */
    private void onlyThatOfTheSuperior() {
        onlyTheirs(superior);
    }

    private void onlyTheirs(Employee... people) {
        jdbc.sql("delete from mail_digest where recipient <> all (?)")
                .param(Arrays.stream(people).map(Employee::userName).toArray(String[]::new))
                .update();
    }

    private UUID other() {
        return jdbc.sql("""
                        select x.business_key_ from public.act_ru_task t join public.act_ru_execution x on x.id_ = t.proc_inst_id_
                        where t.assignee_ = ? and x.business_key_ <> ?
                        """)
                .params(superior.userName(), plan.toString())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .single();
    }

    private String stateOf(Employee person) {
        return jdbc.sql("select state from mail_digest where recipient = ?")
                .param(person.userName())
                .query(String.class)
                .single();
    }

    private String digest(String column) {
        return jdbc.sql("select " + column + " from mail_digest where recipient = ?")
                .param(superior.userName())
                .query(String.class)
                .single();
    }

    private void day(int workingDays, int hour) {
        clock.moveTo(calendar.plusWorkingDays(due, workingDays)
                .atTime(hour, 0)
                .atZone(calendar.zone())
                .toInstant());
    }

    private List<MimeMessage> mailsOf(Employee person) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(String.valueOf(person.email()))) {
                found.add(mail);
            }
        }
        return found;
    }

    private static List<String> texts(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                texts.addAll(texts(parts.getBodyPart(i)));
            }
            return texts;
        }
        return List.of(String.valueOf(part.getContent()));
    }
}
