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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;

/** The frame, the fields and the error pages on a real server, with pages that only this test has. */
@SpringBootTest(classes = PageShellIT.App.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageShellIT {

    private static final Instant NOW = Instant.parse("2026-01-05T06:05:00Z");

    @Autowired
    private TestRestTemplate http;

    @Test
    void a_page_has_the_frame_and_its_own_content() {
        String page = http.getForObject("/gallery/tasks", String.class);
        assertThat(page).contains("<h1 class=\"govuk-heading-xl\">Tugas saya</h1>", "lang=\"id\"", "Langsung ke isi");
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Shell.class)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
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
            return http.headers(headers ->
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
