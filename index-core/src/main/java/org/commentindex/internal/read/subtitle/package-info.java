/**
 * Readers of subtitles: SRT, WebVTT and SBV.
 *
 * <p>The input is cues with their times, the output a comment for what a speaker says in one go.
 * Start at {@link org.commentindex.internal.read.subtitle.SubtitleFormat}.
 */
@NullMarked
package org.commentindex.internal.read.subtitle;

import org.jspecify.annotations.NullMarked;
