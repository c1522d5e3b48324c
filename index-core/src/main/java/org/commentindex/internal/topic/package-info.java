/**
 * Topic labels: the rules of a topics file, hashtags, and phrases discovered in the comments.
 *
 * <p>In: plain texts, or the lines of a topics file. Out: labels. Start at {@link
 * org.commentindex.internal.topic.TopicDiscovery} for discovering, {@link
 * org.commentindex.internal.topic.PhraseFinder} for finding what was discovered, {@link
 * org.commentindex.internal.topic.TopicRules} and {@link org.commentindex.internal.topic.Hashtags}
 * for what people said themselves.
 *
 * <p>Knows words through {@code internal.analysis} only; nothing of queries, which a rule keeps as
 * text, and nothing of an index.
 */
@NullMarked
package org.commentindex.internal.topic;

import org.jspecify.annotations.NullMarked;
