package org.commentindex.benchmark.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as the other engines index it.
 *
 * @param text the text without markup
 */
record PlainRecord(
    String id,
    String source,
    @Nullable String author,
    @Nullable String thread,
    @Nullable String parent,
    @Nullable Instant date,
    String text) {}
