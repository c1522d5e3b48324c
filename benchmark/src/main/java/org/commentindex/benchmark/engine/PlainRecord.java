package org.commentindex.benchmark.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a peer is given of a record.
 *
 * @param text without markup
 */
record PlainRecord(String id, @Nullable String author, @Nullable Instant date, String text) {}
