/**
 * Records as their sources wrote them, with markup.
 *
 * <p>The indexer reads files. A program that has records of its own builds {@link
 * org.commentindex.source.RawRecord}s.
 */
@NullMarked
package org.commentindex.source;

import org.jspecify.annotations.NullMarked;
