/**
 * Reads single values of records: dates, zones, and the names of authors without their addresses.
 */
@NullMarked
package org.commentindex.internal.read.value;

import org.jspecify.annotations.NullMarked;
