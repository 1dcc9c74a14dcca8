package id.kinerja.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The packaged forms and what their submissions mean. */
@Component
class Forms {

    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, TaskForm<?>> meanings;

    Forms(List<TaskForm<?>> meanings) throws IOException {
        this.meanings = meanings.stream().collect(Collectors.toMap(TaskForm::key, Function.identity()));
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*.form")) {
            try (InputStream content = file.getInputStream()) {
                Form form = FormReader.read(content);
                forms.put(form.id(), form);
            }
        }
    }

    Form form(String key) {
        Form form = forms.get(key);
        if (form == null) {
            throw new IllegalStateException("no form " + key);
        }
        return form;
    }

    TaskForm<?> meaning(String key) {
        TaskForm<?> meaning = meanings.get(key);
        if (meaning == null) {
            throw new IllegalStateException("nothing says what a submission of the form " + key + " means");
        }
        return meaning;
    }

    Map<String, Form> all() {
        return Map.copyOf(forms);
    }
}
