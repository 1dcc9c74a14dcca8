package id.kinerja.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether {@code kinerja.demo} says so, or says nothing while the database is the embedded one. */
class DemoWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return wanted(context.getEnvironment());
    }

    static boolean wanted(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "embedded");
        return environment.getProperty("kinerja.demo", Boolean.class, url.equals("embedded"));
    }
}
