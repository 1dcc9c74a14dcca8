package id.kinerja.table;

import java.util.List;

/**
 * The rows of an uploaded table.
 *
 * @param columns the columns asked for, in the order in which each row has its values
 * @param encodingGuessed whether the text was no UTF-8 and was taken for Windows-1252
 */
public record Table(List<String> columns, List<TableRow> rows, boolean encodingGuessed) {}
