/**
 * Reads the exports of services that are declared in {@code services.json} as a table of field
 * paths.
 *
 * <p>Input: declarations, and objects of an export. Output: records. {@code DeclaredService} is one
 * declaration, {@code RecordReader} reads one object as it says, and {@code ItemPath}, {@code
 * ItemCondition} and {@code ValueTemplate} are the parts of a declaration. See {@code
 * docs/declared-services.md}.
 */
@NullMarked
package org.commentindex.internal.read.service.declared;

import org.jspecify.annotations.NullMarked;
