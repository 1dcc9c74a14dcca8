package id.kinerja.inbox;

import id.kinerja.notice.NoticeKind;

/**
 * What the reader is told of an open task.
 *
 * @param kind that it is due soon, overdue, or escalated to the reader while somebody else has it
 * @param task an escalated one has as assignee who keeps it until it is taken over
 * @param mayTakeOver whether {@code POST /api/tasks/…/takeover} is the reader's to do
 */
record ApiNotice(NoticeKind kind, ApiTask task, boolean mayTakeOver) {}
