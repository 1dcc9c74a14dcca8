package id.kinerja.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the packaged models: the processes and forms of a capability together, since a form is bound to its
 * process's deployment, and the decision tables apart. What has not changed is not deployed again, so a changed form
 * makes a new version of its own capability's processes only.
 */
@Component
class ModelDeployments {

    /** What the engine calls where packaged models came from. */
    static final String SOURCE = "packaged";

    private final ResourcePatternResolver resources;

    ModelDeployments(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    void deploy(RepositoryService repository) {
        packaged().forEach((deployment, models) -> {
            var builder = repository
                    .createDeployment()
                    .name(deployment)
                    .source(SOURCE)
                    .enableDuplicateFiltering(false);
            models.forEach(model -> builder.addInputStream(model.path(), model.open()));
            builder.deploy();
        });
    }

    private SortedMap<String, List<Model>> packaged() {
        SortedMap<String, List<Model>> deployments = new TreeMap<>();
        for (String pattern : List.of("bpmn/*/*.bpmn", "bpmn/*/*.dmn", "forms/*/*.form")) {
            for (Resource resource : find("classpath*:" + pattern)) {
                Model model = Model.of(resource);
                String name = model.path().endsWith(".dmn") ? "decisions" : model.capability();
                deployments.computeIfAbsent(name, unused -> new ArrayList<>()).add(model);
            }
        }
        return deployments;
    }

    private Resource[] find(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A packaged file, with its path below the class path's root, such as {@code bpmn/target/target-setting.bpmn}. */
    private record Model(String path, Resource resource) {

        static Model of(Resource resource) {
            try {
                String[] parts = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8)
                        .split("/");
                return new Model(String.join("/", List.of(parts).subList(parts.length - 3, parts.length)), resource);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        String capability() {
            return path.split("/")[1];
        }

        InputStream open() {
            try {
                return resource.getInputStream();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
