package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.settings.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The frame, the fields and the error pages on a real server, with pages that only this test has. */
@SpringBootTest(classes = PageShellIT.App.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageShellIT {

    private static final Instant NOW = Instant.parse("2026-01-05T06:05:00Z");

    @Autowired
    private TestRestTemplate http;

    @Test
    void a_page_has_the_frame_and_its_own_content() {
        String page = page("/gallery/tasks");
        assertThat(page)
                .contains("<h1 class=\"govuk-heading-xl\">Tugas saya</h1>", "lang=\"id\"", "Langsung ke isi")
                .contains("Pemerintah Kota Contoh", "Dra. Siti Rahmawati, M.Si.", "href=\"/admin\"")
                .contains("340 dari 1.000", "5 Januari 2026 pukul 15.05 WITA")
                .doesNotContain("??");
    }

    @Test
    void the_language_is_one_press_away_stays_and_keeps_the_page() {
        assertThat(page("/gallery/tasks?page=3")).contains("href=\"/gallery/tasks?page=3&amp;lang=en\"");
        ResponseEntity<String> english = http.getForEntity("/gallery/tasks?lang=en", String.class);
        assertThat(english.getBody()).contains("My tasks", "5 January 2026 at 15:05 WITA");
        String cookie = english.getHeaders().getFirst(HttpHeaders.SET_COOKIE);
        assertThat(cookie).startsWith("language=en").contains("HttpOnly");
        assertThat(get("/gallery/tasks", HttpHeaders.COOKIE, "language=en").getBody())
                .contains("My tasks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB,en;q=0.9", "de"})
    void a_browsers_language_does_not_matter(String accepted) {
        assertThat(get("/gallery/tasks", HttpHeaders.ACCEPT_LANGUAGE, accepted).getBody())
                .contains("Tugas saya");
    }

    @Test
    void a_wrong_form_comes_back_with_messages_beside_the_fields_and_everything_typed() {
        ResponseEntity<String> answer = submit("title=" + "x".repeat(21) + "&note=%3Cscript%3E&amount=12,5&sure=true");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody())
                .contains("<title>Kesalahan: Ubah indikator – Kinerja</title>")
                .contains("<a href=\"#title\">Paling banyak 20 karakter.</a>")
                .contains("id=\"title-error\"", "aria-describedby=\"title-hint title-error\"")
                .contains("x".repeat(21), "&lt;script&gt;", "value=\"12,5\"", "checked=\"checked\"");
    }

    @Test
    void what_cannot_even_be_read_is_still_shown_as_typed() {
        ResponseEntity<String> answer = submit("title=abc&note=xyz&amount=dua+belas&day=2026-02-30&aspect=QUALITY");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody())
                .contains("Isi dengan angka, seperti 12 atau 12,5; tanpa titik ribuan.")
                .contains("Isi dengan tanggal yang ada, seperti 2026-01-05.")
                .contains("value=\"abc\"", "xyz", "value=\"dua belas\"", "value=\"2026-02-30\"")
                .contains("<option value=\"QUALITY\" selected=\"selected\">");
    }

    @ParameterizedTest
    @CsvSource({
        "/gallery/nowhere, 404, Halaman tidak ditemukan",
        "/gallery/plans/no-id, 404, Halaman tidak ditemukan",
        "/gallery/fail, 500, Terjadi gangguan pada sistem",
        "/gallery/locked, 409, Sudah diubah orang lain",
        "/gallery/twice, 409, Sudah diubah orang lain",
        "/gallery/forbidden, 403, Anda tidak berhak membuka halaman ini",
        "/gallery/tasks?x=a%00b, 400, Permintaan ini tidak dapat dibaca",
        "/gallery/file, 405, Halaman ini tidak dibuka dengan cara ini"
    })
    void a_failure_says_what_to_do_next_and_nothing_of_the_inside(String address, int status, String title) {
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.get(URI.create(http.getRootUri() + address))
                        .accept(MediaType.TEXT_HTML)
                        .build(),
                String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody())
                .contains(title, "Ke Tugas saya", "Dra. Siti")
                .doesNotContain("secret of the system", "Exception", "\tat ");
    }

    @Test
    void a_program_reads_the_failure_as_problem_json_also_when_it_accepts_everything() {
        ResponseEntity<String> answer = get("/api/nowhere", HttpHeaders.ACCEPT, "text/html,*/*");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("\"status\":404", "\"instance\":\"/api/nowhere\"");
    }

    @Test
    void too_large_a_file_is_told_with_the_limit() {
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("file", new ByteArrayResource(new byte[22 * 1024 * 1024]) {
            @Override
            public String getFilename() {
                return "large.csv";
            }
        });
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.post(URI.create(http.getRootUri() + "/gallery/file"))
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(body),
                String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(answer.getBody()).contains("Berkas terlalu besar", "20 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gallery/tasks", "/gallery/form", "/gallery/login"})
    void a_page_with_all_its_files_is_under_100_kB_on_the_wire_and_its_files_are_kept_for_good(String address) {
        long bytes = onTheWire(address);
        Matcher file =
                Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"").matcher(page(address));
        int files = 0;
        while (file.find()) {
            assertThat(file.group(1)).matches(".*(\\d+\\.\\d+\\.\\d+|-[0-9a-f]{32}\\.).*");
            assertThat(get(file.group(1), HttpHeaders.ACCEPT, "*/*")
                            .getHeaders()
                            .getCacheControl())
                    .contains("max-age=31536000");
            bytes += onTheWire(file.group(1));
            files++;
        }
        assertThat(files).isEqualTo(5);
        assertThat(bytes).isLessThan(60_000);
    }

    private String page(String address) {
        return Objects.requireNonNull(http.getForObject(address, String.class));
    }

    private ResponseEntity<String> get(String address, String header, String value) {
        return http.exchange(
                RequestEntity.get(URI.create(http.getRootUri() + address))
                        .header(header, value)
                        .build(),
                String.class);
    }

    private ResponseEntity<String> submit(String form) {
        return http.exchange(
                RequestEntity.post(URI.create(http.getRootUri() + "/gallery/form"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .body(form),
                String.class);
    }

    /** The size of an answer as a browser gets it, compressed. */
    private long onTheWire(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(http.getRootUri() + address))
                    .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                    .header(HttpHeaders.ACCEPT, "text/html,*/*")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Shell.class)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class App {

        @Bean
        ProblemsForPrograms problems() {
            return status -> ProblemDetail.forStatusAndDetail(
                    status, LocaleContextHolder.getLocale().getLanguage());
        }

        @Bean
        KinerjaClock clock() {
            return new KinerjaClock(Clock.fixed(NOW, ZoneOffset.UTC), event -> {});
        }

        @Bean
        WorkingCalendar calendar(KinerjaClock clock) {
            return WorkingCalendar.of(clock, ZoneId.of("Asia/Makassar"), Set.of());
        }

        @Bean
        Settings settings() {
            Settings settings = mock(Settings.class);
            when(settings.get(CalendarSettings.GOVERNMENT_NAME)).thenReturn("Pemerintah Kota Contoh");
            return settings;
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.csrf(AbstractHttpConfigurer::disable)
                    .headers(headers ->
                            headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'")))
                    .addFilterBefore(new EverybodyIsSiti(), AuthorizationFilter.class)
                    .build();
        }
    }

    static class EverybodyIsSiti extends OncePerRequestFilter {
        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(
                            new Siti(), "", "ROLE_EMPLOYEE", "ROLE_PERSONNEL_ADMIN", "ROLE_PROCESS_OWNER"));
            chain.doFilter(request, response);
        }
    }

    record Siti() implements Visitor {
        @Override
        public String displayName() {
            return "Dra. Siti Rahmawati, M.Si.";
        }
    }

    enum Aspect {
        QUANTITY,
        QUALITY
    }

    record IndicatorForm(
            @NotBlank @PlainText(max = 20) @Nullable String title,

            @PlainText(max = 500, multiline = true) @Nullable
            String note,

            @NotNull @Nullable BigDecimal amount,
            @NotNull @Nullable Aspect aspect,
            @NotNull @Nullable LocalDate day,
            @Nullable LocalTime start,
            @NotBlank @Nullable String decision,
            @Nullable List<String> rows,
            @Nullable Boolean sure) {}

    @Controller
    static class Gallery {

        @ModelAttribute
        void lists(Model model) {
            model.addAttribute(
                    "names",
                    List.of("Budi", "Muhammad Abdurrahman Wicaksono, S.Kom., M.T.", "Ni Luh Putu Ayu D'Angelo"));
            model.addAttribute("day", LocalDate.of(2026, 1, 5));
            model.addAttribute("moment", Instant.parse("2026-01-05T07:05:00Z"));
            model.addAttribute("paging", new Paging(5, 20, 400));
            model.addAttribute(
                    "aspects", List.of(new Option("QUANTITY", "Kuantitas"), new Option("QUALITY", "Kualitas")));
            model.addAttribute(
                    "decisions",
                    List.of(
                            new Option("approve", "Setujui"),
                            new Option("return", "Kembalikan", "Pegawai memperbaiki lalu mengirim lagi.")));
            model.addAttribute(
                    "facts",
                    List.of(new Option("Siti Rahmawati", "Nama"), new Option("Kepala Seksi\nPelayanan", "Jabatan")));
        }

        @GetMapping("/gallery/tasks")
        String tasks(Model model) {
            Notice.success("page.progress", 3, 4).on(model);
            return "gallery/tasks";
        }

        @GetMapping("/gallery/fail")
        String fail() {
            throw new IllegalStateException("secret of the system");
        }

        @GetMapping("/gallery/twice")
        String twice() {
            throw new DuplicateKeyException("twice", new SQLException("duplicate key", "23505"));
        }

        @GetMapping("/gallery/forbidden")
        String forbidden() {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }

        @GetMapping("/gallery/locked")
        String locked() {
            throw new OptimisticLockingFailureException("changed");
        }

        @GetMapping("/gallery/plans/{id}")
        String plan(@PathVariable UUID id) {
            return "gallery/tasks";
        }

        @PostMapping("/gallery/file")
        String file(@RequestParam("file") MultipartFile file) {
            return "gallery/tasks";
        }

        @GetMapping("/gallery/login")
        String login() {
            return "access/login";
        }

        @GetMapping("/gallery/password")
        String password(Model model) {
            model.addAttribute("mustChange", true);
            return "access/password";
        }

        @GetMapping("/gallery/form")
        String form(Model model) {
            model.addAttribute(
                    "form",
                    new IndicatorForm(
                            "D'Angelo \"<b>",
                            "satu\ndua",
                            new BigDecimal("12.50"),
                            Aspect.QUALITY,
                            LocalDate.of(2026, 1, 5),
                            LocalTime.of(7, 30),
                            "return",
                            List.of("QUALITY"),
                            true));
            return "gallery/form";
        }

        @PostMapping("/gallery/form")
        @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
        String submit(@ModelAttribute("form") @Valid IndicatorForm form, BindingResult result) {
            return "gallery/form";
        }
    }
}
