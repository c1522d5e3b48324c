/**
 * Reads JSON of unknown services, JSON lines, and the program's own exports.
 *
 * <p>Input: a JSON source. Output: its records, whose fields are found by the names in {@code
 * fields.txt} or by their values. {@code JsonShape} decides from the first bytes whether a source
 * is JSON, and in which form.
 */
@NullMarked
package org.commentindex.internal.read.json;

import org.jspecify.annotations.NullMarked;
