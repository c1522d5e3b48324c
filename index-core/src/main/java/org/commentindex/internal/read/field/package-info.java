/**
 * Finds the fields of comments in records of unknown origin: rows of tables and JSON objects.
 *
 * <p><em>In</em>: names and values of columns or JSON fields. <em>Out</em>: raw records. The names
 * of fields are data, in {@code fields.txt}; if no name is known, {@link
 * org.commentindex.internal.read.field.FieldInference} decides by the values. Start at {@link
 * org.commentindex.internal.read.field.GenericRecord}.
 */
@NullMarked
package org.commentindex.internal.read.field;

import org.jspecify.annotations.NullMarked;
