package id.kinerja.engine;

/** What becomes of tasks that nobody completes in time, as far as capabilities below the notices say it on their pages. */
public interface OverdueTasks {

    /** Whether somebody else is told of an overdue task by and by, the personnel admins where nobody is above. */
    boolean areEscalated();
}
