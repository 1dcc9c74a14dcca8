package id.kinerja.bench;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An employee of the seeded government, with an established plan.
 *
 * @param number from 0, who is at the top
 * @param superior the superior's number; the top has itself
 * @param indicator of the plan, which activities may serve
 */
public record Person(int number, UUID id, String userName, String password, int superior, UUID indicator) {

    /** How many report to each superior. */
    public static final int SPAN = 10;

    static int superiorOf(int number) {
        return Math.max(number - 1, 0) / SPAN;
    }

    /** By which the person signs in. */
    public ApiClient.Credentials credentials() {
        return new ApiClient.Credentials(userName, password);
    }

    /** Everybody, by number. */
    public static List<Person> all(JdbcClient jdbc) {
        return jdbc.sql("select * from bench.person order by number")
                .query((row, index) -> new Person(
                        row.getInt("number"),
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getString("user_name")),
                        Objects.requireNonNull(row.getString("password")),
                        superiorOf(row.getInt("number")),
                        Objects.requireNonNull(row.getObject("indicator", UUID.class))))
                .list();
    }
}
