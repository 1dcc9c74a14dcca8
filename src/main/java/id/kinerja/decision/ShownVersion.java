package id.kinerja.decision;

import id.kinerja.engine.TableOutcome;
import id.kinerja.engine.TableVersion;
import java.util.List;

/**
 * A version of a decision table and what it says.
 *
 * @param outcomes its answer to every combination of its inputs
 */
record ShownVersion(TableVersion version, String name, List<TableOutcome> outcomes) {}
