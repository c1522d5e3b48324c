/**
 * The custom fields that an index declares.
 *
 * <p>Input: declarations, and records with values. Output: the same records with checked values.
 * Start at {@link org.commentindex.internal.prepare.field.CustomFields}.
 */
@NullMarked
package org.commentindex.internal.prepare.field;

import org.jspecify.annotations.NullMarked;
