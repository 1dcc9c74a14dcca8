package id.kinerja.trail;

/** What was done; the names are stored, so none is ever changed or used anew. */
public enum Action {
    /** Signed in. */
    LOGIN_SUCCEEDED,
    /** Tried to sign in. */
    LOGIN_FAILED,
    /** Signed out. */
    LOGGED_OUT,
    /** Replaced the own password. */
    PASSWORD_CHANGED,
    /** Replaced or removed another means of the own to sign in, such as codes of a phone. */
    CREDENTIAL_CHANGED,
    /** Made an account. */
    ACCOUNT_CREATED,
    /** Gave an account a new password. */
    ACCOUNT_RESET,
    /** Closed an account. */
    ACCOUNT_CLOSED,
    /** Opened a closed account again. */
    ACCOUNT_REOPENED,
    /** Gave an account other roles. */
    ROLES_CHANGED,
    /** Chose another value of a setting. */
    SETTING_CHANGED,
    /** Added or changed a holiday. */
    HOLIDAY_PUT,
    /** Removed a holiday. */
    HOLIDAY_REMOVED,
    /** Began a head of government's term. */
    HEAD_SUCCEEDED,
    /** Corrected the head of government's record. */
    HEAD_CORRECTED,
    /** Uploaded a roster to be checked. */
    ROSTER_UPLOADED,
    /** Applied a roster. */
    ROSTER_APPLIED,
    /** Gave up a roster that was uploaded and not applied. */
    ROSTER_DISCARDED,
    /** Made a performance year. */
    YEAR_CREATED,
    /** Had a period opened for everybody. */
    PERIOD_OPENED,
    /** Locked a period, moved its lock or lifted it. */
    PERIOD_LOCKED,
    /** Moved the days of a period's window before it opened. */
    WINDOW_PLANNED,
    /** Gave a period's window a later last day. */
    WINDOW_EXTENDED,
    WINDOW_SHORTENED,
    /** Closed a period's window, before its last day or after it. */
    WINDOW_CLOSED,
    /** Moved the days on which a performance year is published and closed. */
    YEAR_PLANNED,
    /** Published a performance year. */
    YEAR_PUBLISHED,
    /** Closed a performance year. */
    YEAR_CLOSED,
    /** Closed a performance year before a plan of it was established, or an evaluation rated; that ended without a result. */
    CASE_UNFINISHED,
    /** Had tables and engine compared. */
    RECONCILIATION_RUN,
    /** Put another decision table in place of the one that counts. */
    DECISION_TABLE_PUT,
    /** Took back a decision table before its first day. */
    DECISION_TABLE_WITHDRAWN,
    /** Recorded that somebody is not evaluated. */
    EXCLUSION_RECORDED,
    /** Said on which day somebody's exclusion ended. */
    EXCLUSION_ENDED,
    /** Withdrew an exclusion that was recorded wrongly. */
    EXCLUSION_WITHDRAWN,
    /** Entered a strategy, one of its missions or a regional indicator. */
    STRATEGY_ADDED,
    /** Changed a strategy, one of its missions or a regional indicator, or said when that ends. */
    STRATEGY_CHANGED,
    /** Removed a mission or a regional indicator. */
    STRATEGY_REMOVED,
    /** Set what a unit achieved. */
    UNIT_RESULT_SET,
    /** Gave the reason why a rating leaves the pattern, after the unit's result was set or changed. */
    RATING_REASON_GIVEN,
    /** Began to amend an established target plan. */
    AMENDMENT_STARTED,
    /** Took the amendment of a target plan back. */
    AMENDMENT_WITHDRAWN,
    /** Said that a target plan needs no amendment although its employee has another post or superior. */
    MOVE_ANSWERED,
    /** Completed a task: submitted, decided, rated, acknowledged. */
    TASK_COMPLETED,
    /** Took a task that waits for a role, and so keeps it from the others of the role. */
    TASK_CLAIMED,
    /** Gave a task back to the role that it waits for. */
    TASK_RELEASED,
    /** Took a role's task back to the role from who had taken it and may not have it any more. */
    TASK_TAKEN_BACK,
    /** Took over an overdue decision from the superior whose it was. */
    TASK_TAKEN_OVER,
    /** Had mails that failed sent again. */
    MAIL_RETRIED,
    /** Had a failed job of the engine tried again. */
    JOB_RETRIED,
    /** Submitted a daily report. */
    REPORT_SUBMITTED,
    /** Took a daily report back. */
    REPORT_WITHDRAWN,
    /** Attached a file. */
    ATTACHMENT_ADDED,
    /** Removed an attached file. */
    ATTACHMENT_REMOVED,
    /** Gave feedback on a result or behaviour of somebody; of anonymous feedback the entry does not say on whose. */
    FEEDBACK_GIVEN,
    /** Changed feedback that the actor had given. */
    FEEDBACK_CHANGED,
    /** Withdrew feedback that the actor had given. */
    FEEDBACK_WITHDRAWN,
    /** Looked up, for a recorded reason, who gave anonymous feedback. */
    FEEDBACK_GIVER_DISCLOSED,
    /** Said that the own recorded superior is wrong. */
    SUPERIOR_REPORTED,
    /** Corrected somebody's recorded superior. */
    SUPERIOR_CORRECTED,
    /** Opened a coaching, or had it opened. */
    COACHING_OPENED,
    /** Ended a coaching of somebody who has left. */
    COACHING_BROKEN_OFF,
    /** Told the result that a coaching names anew, since an objection changed it. */
    COACHING_CORRECTED,
    /** Wrote down what was said in a counselling; never what. */
    COUNSELLING_WRITTEN,
    /** Filed an objection to a result. */
    OBJECTION_FILED,
    /** Took the decision on an objection over from who was silent. */
    OBJECTION_TAKEN_OVER,
    /** Passed the decision on an objection to the next superior, since who was to decide left or lost the account. */
    OBJECTION_PASSED_ON,
    /** Submitted a nomination for a reward. */
    REWARD_NOMINATED,
    /** Withdrew a nomination for a reward. */
    REWARD_WITHDRAWN,
    /** Ended a nomination that nobody decided in time, or whose nominee left. */
    REWARD_STOPPED,
    /** Appointed a stand-in. */
    ACTING_GRANTED,
    /** Ended a stand-in's appointment early. */
    ACTING_REVOKED,
    /** Began an examination of somebody. */
    EXAMINATION_OPENED,
    /** Ended an examination before its last day. */
    EXAMINATION_CLOSED,
    /** Read somebody else's appraisal. */
    FILE_OPENED,
    /** Searched everybody's results for a predicate; the entry says which, and how many were found. */
    PREDICATE_SEARCHED,
    /** Was told in Cockpit, or by the engine's own API, for whom steps wait. */
    WAITED_FOR_READ,
    /** Began to write feedback, reasons or expectations on somebody else's case, before deciding. */
    DRAFT_BEGUN,
    /** Took data out as a file. */
    DATA_EXPORTED,
    /** Read what stands in the trail. */
    TRAIL_READ,
    /** Had the trail verified. */
    TRAIL_VERIFIED,
    /** Took a month of the trail out as a file. */
    TRAIL_EXPORTED,
    /** Dropped a month of the trail whose time is over. */
    TRAIL_DROPPED,
    /** Runs with a clock that is not the database's, as demonstrations do. */
    CLOCK_MOVED,
    /** Ran with the trail switched off: what was done then is not in it. */
    TRAIL_OFF,
    /** Removed what had been kept long enough. */
    RETENTION_RUN
}
