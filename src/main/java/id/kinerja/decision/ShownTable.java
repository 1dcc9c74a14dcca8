package id.kinerja.decision;

import id.kinerja.engine.TableVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table with its versions.
 *
 * @param decision the decision's id
 * @param inForce the version that counts today
 * @param versions the newest first
 */
record ShownTable(String decision, String name, @Nullable Integer inForce, List<TableVersion> versions) {}
