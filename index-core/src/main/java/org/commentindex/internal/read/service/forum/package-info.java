/**
 * Readers of the exports of forums, trackers and link sites: Discourse, GitHub, Hacker News, Isso,
 * Lobsters and Reddit.
 *
 * <p>Input: objects of an export. Output: comments and posts with their ids, parents and dates.
 */
@NullMarked
package org.commentindex.internal.read.service.forum;

import org.jspecify.annotations.NullMarked;
