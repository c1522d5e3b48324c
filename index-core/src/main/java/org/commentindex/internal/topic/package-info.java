/**
 * Topic labels: the rules of a topics file, hashtags, and phrases discovered in the comments.
 *
 * <p>Input: plain texts, or the lines of a topics file. Output: labels. Start at {@link
 * org.commentindex.internal.topic.TopicDiscovery} for discovering topics, {@link
 * org.commentindex.internal.topic.PhraseFinder} for finding discovered topics in a text, {@link
 * org.commentindex.internal.topic.TopicRules} for topics files and {@link
 * org.commentindex.internal.topic.Hashtags} for hashtags.
 *
 * <p>Analyzes text through {@code internal.analysis} only. Independent of indexes; the query of a
 * rule is only a text here.
 */
@NullMarked
package org.commentindex.internal.topic;

import org.jspecify.annotations.NullMarked;
