/**
 * Records as their sources wrote them, markup and all.
 *
 * <p>Files are read by the indexer; whoever holds records of their own builds {@link
 * org.commentindex.source.RawRecord}s.
 */
@NullMarked
package org.commentindex.source;

import org.jspecify.annotations.NullMarked;
