package org.commentindex.internal.split.page;

import java.util.Set;

/**
 * The traits learned about a page in addition to its boilerplate templates.
 *
 * @param maxLength longest line below a comment that may be boilerplate, in characters
 * @param hasDayLines whether lines with only a date are between comments
 * @param hasBareVotes whether a line with only a number may be the votes. False where several such
 *     lines follow each other, since it is unknown which one is meant, and where there are few
 * @param endsWithCounts whether most comments are followed by a line with only a number
 * @param hasRules whether a horizontal rule is below most comments
 * @param eventAuthors the authors, if the page also reports their actions; otherwise empty
 */
record BoilerplateTraits(
    int maxLength,
    boolean hasDayLines,
    boolean hasBareVotes,
    boolean endsWithCounts,
    boolean hasRules,
    Set<String> eventAuthors) {}
