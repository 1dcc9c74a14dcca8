package id.kinerja.engine;

import java.util.Set;

/** Lets tests outside the fence read which beans a model may call. */
public final class ExpressionBeanNames {

    private ExpressionBeanNames() {}

    public static Set<String> all() {
        return ExpressionBeans.NAMES;
    }
}
