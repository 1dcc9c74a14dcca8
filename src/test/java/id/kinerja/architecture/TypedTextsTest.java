package id.kinerja.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import id.kinerja.engine.TaskForm;
import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What people type is judged in one way, wherever they type it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedTextsTest {

    /** What texts are called in which somebody says something. */
    private static final Pattern SAYS = Pattern.compile(
            "reasons?|comment|note|remark|statement|evidence|text|description|feedback|generalFeedback|deviationReason");

    /** Never kept as they are typed, each with the reason. */
    private static final Set<String> NOT_KEPT = Set.of(
            "Change.userName", // looked up among the accounts
            "Giving.userName",
            "Reset.userName",
            "RequestForm.whom", // looked up among the people
            "PasswordChange.current", // compared with a hash
            "PasswordChange.chosen", // kept as a hash, by rules of its own
            "PasswordChange.repeated",
            "KeycloakProperties.clientId", // an installation's
            "KeycloakProperties.clientSecret");

    @Test
    void a_text_that_must_be_typed_must_show_something() {
        Set<String> unjudged = new TreeSet<>();
        Code.MAIN.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getAccessor().isAnnotationPresent(NotBlank.class))
                .filter(component -> !component.getAccessor().isAnnotationPresent(PlainText.class))
                .map(TypedTextsTest::name)
                .filter(name -> !NOT_KEPT.contains(name))
                .forEach(unjudged::add);
        assertThat(unjudged)
                .as("@NotBlank takes a zero width space or a bell for a reason; @PlainText beside it does not")
                .isEmpty();
    }

    @Test
    void what_somebody_says_is_judged_where_it_comes_in() {
        Set<String> unjudged = new TreeSet<>();
        asked().flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .filter(component -> SAYS.matcher(component.getName()).matches())
                .filter(component -> !component.getAccessor().isAnnotationPresent(PlainText.class))
                // bodies of the API become what the page's form is, and are judged there
                .filter(component -> !component.getDeclaringRecord().getName().matches(".*Body(\\$.*)?"))
                .map(TypedTextsTest::name)
                .forEach(unjudged::add);
        assertThat(unjudged)
                .as("texts that people type and that are kept without a look at their characters")
                .isEmpty();
    }

    @Test
    void nothing_that_somebody_says_comes_in_past_a_form() {
        Set<String> past = new TreeSet<>();
        handlers()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(parameter -> parameter.getType() == String.class
                        && SAYS.matcher(parameter.getName()).matches())
                .map(parameter -> parameter.getDeclaringExecutable() + " " + parameter.getName())
                .forEach(past::add);
        assertThat(past)
                .as("a plain parameter is judged by nothing; a form's record says what its text may hold")
                .isEmpty();
    }

    /** The records that requests and forms become, with those inside them. */
    private static Stream<Class<?>> asked() {
        Set<Class<?>> found = new LinkedHashSet<>();
        handlers()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                        || parameter.isAnnotationPresent(ModelAttribute.class))
                .map(Parameter::getParameterizedType)
                .forEach(type -> add(type, found));
        Code.MAIN.stream()
                .filter(type -> type.isAssignableTo(TaskForm.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .forEach(type -> add(type, found));
        assertThat(found).hasSizeGreaterThan(40);
        return found.stream();
    }

    private static void add(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType of) {
            List.of(of.getActualTypeArguments()).forEach(argument -> add(argument, found));
        } else if (type instanceof Class<?> one && one.isRecord() && found.add(one)) {
            Arrays.stream(one.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(inside -> add(inside, found));
        }
    }

    private static Stream<Method> handlers() {
        return Code.MAIN.stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
