/** What the government wants to reach: vision, missions and regional indicators of its years (RPJMD). */
@NullMarked
package id.kinerja.strategy;

import org.jspecify.annotations.NullMarked;
