package id.kinerja.organization;

import java.util.List;

/** The kinds of tasks that somebody can be given in an official's place; who knows the processes says which there are. */
public interface ActingScopes {

    /** The processes' keys in which an official decides on others, in a stable order. */
    List<String> processes();
}
