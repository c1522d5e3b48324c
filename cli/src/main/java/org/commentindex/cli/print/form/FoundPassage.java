package org.commentindex.cli.print.form;

import org.commentindex.search.PassageMatches;

/**
 * The result of looking up a passage.
 *
 * @param passage the passage as given
 * @param matches the comments that have its words
 * @param nanos the time that the look-up took
 */
public record FoundPassage(String passage, PassageMatches matches, long nanos) {}
