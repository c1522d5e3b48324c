/**
 * The files that an index knows: what was read from each, what a run must read again, and which
 * records are gone.
 */
@NullMarked
package org.commentindex.internal.prepare.file;

import org.jspecify.annotations.NullMarked;
