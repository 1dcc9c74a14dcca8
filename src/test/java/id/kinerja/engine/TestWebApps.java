package id.kinerja.engine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.admin.impl.web.bootstrap.AdminContainerBootstrap;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.cockpit.impl.web.bootstrap.CockpitContainerBootstrap;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.filter.ResourceLoadingProcessEnginesFilter;
import org.camunda.bpm.tasklist.impl.web.bootstrap.TasklistContainerBootstrap;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.SecurityFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.FilterRules;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.camunda.bpm.welcome.impl.web.bootstrap.WelcomeContainerBootstrap;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The application with the engine's real web apps behind its filters: their own filters, and the servlets that answer.
 *
 * <p>A server would start them; a test's context has none. They answer in the test's thread, and so in its transaction.
 */
public final class TestWebApps implements AutoCloseable {

    private static final String PATH = "/camunda";
    private static final String RULES = "/META-INF/resources/webjars/camunda/securityFilterRules.json";

    private final List<ServletContextListener> apps = List.of(
            new AdminContainerBootstrap(),
            new CockpitContainerBootstrap(),
            new TasklistContainerBootstrap(),
            new WelcomeContainerBootstrap());
    private final ServletContext context;
    private final MockMvc mvc;

    public TestWebApps(WebApplicationContext application) throws ServletException {
        context = Objects.requireNonNull(application.getServletContext());
        ServletContextUtil.setAppPath(PATH, context);
        apps.forEach(app -> app.contextInitialized(new ServletContextEvent(context)));
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(application);
        var filters = new SpringBootMockMvcBuilderCustomizer(application);
        filters.setPrint(MockMvcPrint.NONE);
        filters.customize(builder);
        application.getBeansOfType(MockMvcBuilderCustomizer.class).values().stream()
                .filter(customizer -> !(customizer instanceof SpringBootMockMvcBuilderCustomizer))
                .forEach(customizer -> customizer.customize(builder));
        add(builder, new AuthenticationFilter(), "/api/*", "/app/*");
        add(builder, new ShippedRules(), "/api/*", "/app/*");
        add(builder, pages(application), "/app/*");
        add(builder, new EmptyBodyFilter(), "/api/*");
        add(builder, new Answering(servlet(EngineRestApplication.class), PATH + "/api/engine"), "/api/engine/*");
        add(builder, new Answering(servlet(CockpitApplication.class), PATH + "/api/cockpit"), "/api/cockpit/*");
        add(builder, new Answering(servlet(AdminApplication.class), PATH + "/api/admin"), "/api/admin/*");
        mvc = builder.build();
    }

    /** What requests are sent with. */
    public MockMvc mvc() {
        return mvc;
    }

    @Override
    public void close() {
        apps.forEach(app -> app.contextDestroyed(new ServletContextEvent(context)));
        ServletContextUtil.setAppPath("", context);
    }

    private static void add(DefaultMockMvcBuilder builder, Filter filter, String... paths) {
        String[] patterns = new String[paths.length];
        for (int i = 0; i < paths.length; i++) {
            patterns[i] = PATH + paths[i];
        }
        builder.addFilter(
                filter,
                filter.getClass().getName() + patterns[0],
                Map.of(),
                EnumSet.of(DispatcherType.REQUEST),
                patterns);
    }

    private static Filter pages(WebApplicationContext application) {
        var filter = new ResourceLoadingProcessEnginesFilter();
        filter.setResourceLoader(application);
        filter.setWebappProperty(application.getBean(CamundaBpmProperties.class).getWebapp());
        return filter;
    }

    private ServletContainer servlet(Class<? extends Application> resources) throws ServletException {
        var config = new MockServletConfig(context, resources.getSimpleName());
        config.addInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, resources.getName());
        var servlet = new ServletContainer();
        servlet.init(config);
        return servlet;
    }

    /** The rules that the web apps ship with. */
    private static final class ShippedRules extends SecurityFilter {

        @Override
        protected void loadFilterRules(FilterConfig config, String path) {
            try (InputStream rules = TestWebApps.class.getResourceAsStream(RULES)) {
                filterRules = FilterRules.load(rules, path);
            } catch (IOException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    /** The end of the chain: a servlet, told which part of the address is its own. */
    private record Answering(ServletContainer servlet, String path) implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var asked = (HttpServletRequest) request;
            servlet.service(
                    new HttpServletRequestWrapper(asked) {

                        @Override
                        public String getServletPath() {
                            return path;
                        }

                        @Override
                        public String getPathInfo() {
                            return WebAppAddress.decoded(asked).substring(path.length());
                        }
                    },
                    response);
        }
    }
}
