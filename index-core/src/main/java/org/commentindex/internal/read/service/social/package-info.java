/**
 * Readers of the exports of social networks and video sites: Facebook, Instagram, Mastodon,
 * Substack and YouTube.
 *
 * <p>Input: objects of an export. Output: comments and posts with their ids, parents and dates.
 */
@NullMarked
package org.commentindex.internal.read.service.social;

import org.jspecify.annotations.NullMarked;
