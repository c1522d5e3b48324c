package org.commentindex.cli.print.form;

import java.time.Duration;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.CommentThread;
import org.jspecify.annotations.Nullable;

/**
 * The end of a printed thread.
 *
 * @param thread the thread
 * @param query the query whose matches were marked, or null
 * @param matching the number of printed comments that match it
 * @param took the time from opening the thread to its last comment
 */
public record ThreadEnd(
    CommentThread thread, @Nullable ParsedQuery query, long matching, Duration took) {}
