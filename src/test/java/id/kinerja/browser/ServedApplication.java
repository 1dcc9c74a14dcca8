package id.kinerja.browser;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.boot.web.servlet.server.ServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application that the integration tests share, on a port of its own as long as somebody looks at it: the same filters,
 * servlets and pages as a started one, with the tests' database, helpers and clock.
 */
final class ServedApplication implements Site, AutoCloseable {

    private final WebServer server;

    private ServedApplication(WebServer server) {
        this.server = server;
    }

    static ServedApplication of(ConfigurableApplicationContext context) {
        WebServer server = context.getBean(ServletWebServerFactory.class).getWebServer(new Everything(context));
        server.start();
        return new ServedApplication(server);
    }

    @Override
    public String address(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }

    /** All servlets, filters and listeners, in their order. */
    private record Everything(ConfigurableApplicationContext context) implements ServletContextInitializer {

        @Override
        public void onStartup(ServletContext servlets) throws ServletException {
            for (ServletContextInitializer one : new ServletContextInitializerBeans(context.getBeanFactory())) {
                one.onStartup(servlets);
            }
        }
    }
}
