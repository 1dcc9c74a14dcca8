package id.kinerja.page;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions are in the database. While that is gone a session can be neither read nor written: then a person gets the page
 * that says so, and not a failure on the way to it.
 */
@Configuration(proxyBeanMethods = false)
class StoredSessions {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);

    @Bean
    FilterRegistrationBean<SessionlessFilter> sessionless() {
        var registration = new FilterRegistrationBean<>(new SessionlessFilter());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        registration.setDispatcherTypes(SessionlessFilter.DISPATCHES);
        return registration;
    }

    /** Two pages read at once may both give a session its first token: the later one is kept, and neither fails. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> pagesAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static BeanPostProcessor forgivingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions
                        ? new Forgiving<>(sessions, sessions::destroy)
                        : bean;
            }
        };
    }

    /** Loses what a request changed in its session when the database is gone; the request has failed anyway. */
    private record Forgiving<S extends Session>(SessionRepository<S> sessions, DisposableBean end)
            implements SessionRepository<S>, DisposableBean {

        @Override
        public void destroy() throws Exception {
            end.destroy();
        }

        @Override
        public S createSession() {
            return sessions.createSession();
        }

        @Override
        public void save(S session) {
            try {
                sessions.save(session);
            } catch (RuntimeException failure) {
                if (!DatabaseGone.is(failure)) {
                    throw failure;
                }
                LOG.warn("a session was not saved: the database is gone");
            }
        }

        @Override
        public @Nullable S findById(String id) {
            return sessions.findById(id);
        }

        @Override
        public void deleteById(String id) {
            sessions.deleteById(id);
        }
    }
}
