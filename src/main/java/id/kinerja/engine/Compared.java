package id.kinerja.engine;

import java.util.List;

/**
 * What a comparison of tables and engine looked at, and what it found.
 *
 * @param cases how many cases wait by the tables
 * @param instances how many process instances run
 * @param tasks how many tasks are open
 * @param jobs how many jobs wait
 */
public record Compared(int cases, int instances, int tasks, int jobs, List<Difference> differences) {}
