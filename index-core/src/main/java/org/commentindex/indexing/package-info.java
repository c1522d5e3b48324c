/** How comments are indexed, and what became of every record that was offered. */
@NullMarked
package org.commentindex.indexing;

import org.jspecify.annotations.NullMarked;
