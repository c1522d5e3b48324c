/**
 * Records as they are written in their sources, with markup.
 *
 * <p>The indexer reads files. To index records that are not in files, build {@link
 * org.commentindex.source.RawRecord}s.
 */
@NullMarked
package org.commentindex.source;

import org.jspecify.annotations.NullMarked;
