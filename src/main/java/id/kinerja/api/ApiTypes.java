package id.kinerja.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names the types of the description: one inside another has both names, since several have their {@code Reason}. */
@Component
class ApiTypes extends ModelResolver {

    ApiTypes(ObjectMapper json) {
        super(json, new Names());
    }

    private static final class Names extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            return outer == null ? type.getSimpleName() : nameForClass(outer, options) + type.getSimpleName();
        }
    }
}
