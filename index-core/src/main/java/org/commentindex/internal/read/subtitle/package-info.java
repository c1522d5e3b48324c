/**
 * Readers of subtitles: SRT, WebVTT and SBV.
 *
 * <p>The input is cues with their times. The output is a comment for each uninterrupted speech of a
 * speaker. Start at {@link org.commentindex.internal.read.subtitle.SubtitleFormat}.
 */
@NullMarked
package org.commentindex.internal.read.subtitle;

import org.jspecify.annotations.NullMarked;
