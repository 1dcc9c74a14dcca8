package id.kinerja.target;

import java.util.List;
import java.util.UUID;

/**
 * How many results serve a regional indicator in a year, by level and unit; among the people of whom who asks may know
 * numbers.
 *
 * @param indicator the indicator's id
 * @param target what it is to show in the year; empty when that is not said
 * @param units the heads of agencies' units first, then those below them, level by level
 */
record Cascade(UUID indicator, String name, String unit, String target, int year, List<Unit> units) {

    /**
     * A unit's part.
     *
     * @param level how far below the indicator: 1 for heads of agencies, whose results serve it themselves
     * @param results how many results of plans of people of the unit serve it at this level
     * @param people of how many people these are
     */
    record Unit(int level, String code, String name, int results, int people) {}
}
