/**
 * The commands that count comments: {@code topics}, {@code urls}, {@code trend}, {@code stats}.
 *
 * <p>In: an optional query. Out: a table of counts, printed. Start at {@link
 * org.commentindex.cli.count.TopicsCommand}.
 */
@NullMarked
package org.commentindex.cli.count;

import org.jspecify.annotations.NullMarked;
