package id.kinerja.inbox;

import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.OpenStep;

/**
 * Where an own case stands.
 *
 * @param waitsFor the name of who is waited for; empty when a group is
 */
record Submission(CaseDescription about, OpenStep step, String waitsFor) {}
