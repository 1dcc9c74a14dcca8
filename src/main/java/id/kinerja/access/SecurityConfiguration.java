package id.kinerja.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets through the door: everything is denied that is not allowed here.
 *
 * <p>Five chains: the API (no session), the process engine's web apps (our session, the web apps' own protection
 * against forged requests), the engine's own API (no session), health and metrics, and our pages. How somebody signs in is the {@link SignInMethod}'s.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String PASSWORD_PAGE = "/account/password";

    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action %s; frame-ancestors 'none'";

    private final Policy policy;
    private final CurrentRoles roles;
    private final SignInMethod method;
    private final Duration longestSession;

    SecurityConfiguration(
            Policy policy,
            CurrentRoles roles,
            SignInMethod method,
            @Value("${kinerja.sign-in.longest-session:10h}") Duration longestSession) {
        this.policy = policy;
        this.roles = roles;
        this.method = method;
        this.longestSession = longestSession;
    }

    /** Requests are counted as a whole; a count of each filter they pass would cost more than it tells. */
    @Bean
    SecurityObservationSettings noCountsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        method.programs(http);
        http.addFilterAfter(new ForeignPages(), HeaderWriterFilter.class);
        http.addFilterBefore(new CurrentRolesFilter(roles), AuthorizationFilter.class);
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Authenticated.READY))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        method.webApps(http);
        http.addFilterAfter(new ForeignPages(), HeaderWriterFilter.class);
        http.addFilterBefore(new LongestSession(longestSession), AuthorizationFilter.class);
        http.addFilterBefore(new CurrentRolesFilter(roles), AuthorizationFilter.class);
        return http.securityMatcher(paths.matcher("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths.matcher("/camunda/app/admin/**"))
                        .denyAll()
                        .requestMatchers(paths.matcher("/camunda/app/cockpit/**"))
                        .hasAnyRole(policy.roleNamesWith(Right.READ, Matter.COCKPIT))
                        .requestMatchers(cockpitAsks(paths))
                        .hasAnyRole(policy.roleNamesWith(Right.READ, Matter.COCKPIT))
                        .requestMatchers(
                                // their guard has a list of its own
                                paths.matcher("/camunda/api/engine/**"),
                                // who is signed in
                                paths.matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/default"),
                                paths.matcher(HttpMethod.GET, "/camunda/api/tasklist/plugin/*/static/**"),
                                paths.matcher(HttpMethod.GET, "/camunda/api/welcome/plugin/*/static/**"))
                        .hasAuthority(Authenticated.READY)
                        // such as the engine's figures, and their login, which would tell whether a password is right
                        .requestMatchers(paths.matcher("/camunda/api/**"))
                        .denyAll()
                        .anyRequest()
                        .hasAuthority(Authenticated.READY))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), paths.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), paths.matcher("/camunda/**"))
                        .accessDeniedHandler(this::denied))
                // their "log out" would end the engine's session alone; no page of another origin can send it, see
                // ForeignPages
                .logout(logout -> logout.logoutRequestMatcher(
                                paths.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .build();
    }

    /** What the pages of Cockpit ask beside the engine's own API; another plug-in is for nobody until it stands here. */
    private static RequestMatcher[] cockpitAsks(PathPatternRequestMatcher.Builder paths) {
        String plugin = "/camunda/api/cockpit/plugin/";
        String base = plugin + "base/default/";
        return new RequestMatcher[] {
            paths.matcher(HttpMethod.GET, plugin + "*/static/**"),
            paths.matcher(HttpMethod.GET, base + "process-definition/statistics"),
            paths.matcher(HttpMethod.GET, base + "process-definition/statistics-count"),
            paths.matcher(HttpMethod.POST, base + "process-definition/*/called-process-definitions"),
            paths.matcher(HttpMethod.POST, base + "process-instance"),
            paths.matcher(HttpMethod.POST, base + "process-instance/count"),
            paths.matcher(HttpMethod.POST, base + "process-instance/*/called-process-instances"),
            paths.matcher(HttpMethod.POST, base + "incident/"),
            paths.matcher(HttpMethod.POST, base + "incident/count")
        };
    }

    /** The engine's own API, if it is switched on, is for who runs the installation; off, it is not there for them either. */
    @Bean
    @Order(3)
    SecurityFilterChain enginePrograms(HttpSecurity http) throws Exception {
        method.programs(http);
        http.addFilterAfter(new ForeignPages(), HeaderWriterFilter.class);
        http.addFilterBefore(new CurrentRolesFilter(roles), AuthorizationFilter.class);
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"))
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAnyRole(policy.roleNamesWith(Right.WRITE, Matter.COCKPIT)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A monitor asks without signing in whether we are well; everything else is for the operator. */
    @Bean
    @Order(4)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        method.programs(http);
        http.addFilterBefore(new CurrentRolesFilter(roles), AuthorizationFilter.class);
        return http.securityMatcher(paths.matcher("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths.matcher("/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(paths.matcher(HttpMethod.GET, "/actuator/prometheus"))
                        .hasAnyRole(policy.roleNamesWith(Right.READ, Matter.METRICS))
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        method.pages(http);
        http.addFilterBefore(new LongestSession(longestSession), AuthorizationFilter.class);
        http.addFilterBefore(new CurrentRolesFilter(roles), AuthorizationFilter.class);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/error", "/assets/**", "/webjars/**")
                        .permitAll()
                        .requestMatchers(PASSWORD_PAGE, StrangerController.PAGE)
                        .authenticated()
                        .requestMatchers("/operations/**")
                        .hasAnyRole(policy.roleNamesWith(Right.WRITE, Matter.OPERATION))
                        .requestMatchers("/admin/retention/**")
                        .hasAnyRole(policy.roleNamesWith(Right.READ, Matter.RETENTION))
                        .requestMatchers(HttpMethod.GET, AccountController.PAGE)
                        .hasAnyRole(policy.roleNamesWith(Right.WRITE, Matter.PASSWORD))
                        .requestMatchers(
                                HttpMethod.POST, AccountController.PAGE + "/reset", AccountController.PAGE + "/unused")
                        .hasAnyRole(policy.roleNamesWith(Right.WRITE, Matter.PASSWORD))
                        .requestMatchers(HttpMethod.POST, AccountController.PAGE)
                        .hasAnyRole(policy.roleNamesWith(Right.WRITE, Matter.ACCOUNT, Matter.OFFICE_ACCOUNT))
                        .requestMatchers(ClosedAccountController.PAGE, ClosedAccountController.PAGE + "/**")
                        .hasAnyRole(policy.roleNamesWith(Right.WRITE, Matter.ACCOUNT, Matter.OFFICE_ACCOUNT))
                        .requestMatchers("/admin/**")
                        .hasAnyRole(policy.roleNamesWith(Right.WRITE, Matter.ADMINISTRATION))
                        .anyRequest()
                        .hasAuthority(Authenticated.READY))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(this::denied))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(PAGE_POLICY.formatted(method.formTargets())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Who must change the password first, or is not known to us, is led to that page; everybody else is refused. */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (CurrentPerson.get().filter(SignedIn::mustChangePassword).isPresent()) {
            response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
            return;
        }
        if (Authenticated.isStranger()) {
            response.sendRedirect(request.getContextPath() + StrangerController.PAGE);
            return;
        }
        new AccessDeniedHandlerImpl().handle(request, response, denied);
    }
}
