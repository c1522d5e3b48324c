package org.commentindex.benchmark.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a peer is given of a record.
 *
 * @param text without markup
 */
record PlainRecord(
    String id,
    String source,
    @Nullable String author,
    @Nullable String thread,
    @Nullable String parent,
    @Nullable Instant date,
    String text) {}
