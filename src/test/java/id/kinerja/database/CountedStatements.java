package id.kinerja.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Notes the statements that a thread sends to the database, those of the process engine too. */
@Component
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    /** The statements that are sent meanwhile. */
    public static List<String> during(Callable<?> work) throws Exception {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.call();
            return sent;
        } finally {
            SENT.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            List<String> sent = SENT.get();
            return sent == null ? connection : counted(connection, sent);
        }

        private static Connection counted(Connection connection, List<String> sent) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                || method.getName().equals("createStatement")) {
                            sent.add(arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]));
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause() == null ? failure : failure.getCause();
                        }
                    });
        }
    }
}
