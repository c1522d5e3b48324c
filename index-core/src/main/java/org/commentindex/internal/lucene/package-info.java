/** The Lucene backend: the only room with a directory of index files. */
@NullMarked
package org.commentindex.internal.lucene;

import org.jspecify.annotations.NullMarked;
