/** Watches that the installation is sound: reconciliation of tables and engine, metrics, health. */
@NullMarked
package id.kinerja.operation;

import org.jspecify.annotations.NullMarked;
