package id.kinerja.inbox;

import id.kinerja.engine.CaseDescription;
import id.kinerja.notice.OpenNotice;

/**
 * A notice as pages show it.
 *
 * @param employee whose case it is, by name; empty when it is the reader's own
 * @param keeper who has an escalated task and keeps it until it is taken over, by name; else empty
 * @param official the official in whose place the reader is told, by name; else empty
 */
record InboxNotice(OpenNotice notice, CaseDescription about, String employee, String keeper, String official) {}
