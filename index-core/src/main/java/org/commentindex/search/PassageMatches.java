package org.commentindex.search;

import java.util.List;

/**
 * The comments that have the words of a passage.
 *
 * @param matches the best of them: those with most of the words first, then those that have them as
 *     their own words, then those with the same characters, then the earliest, then by id
 * @param found the number of comments found, at least the number of matches
 * @param complete false if too many comments contain parts of the passage for all of them to be
 *     compared
 */
public record PassageMatches(List<PassageMatch> matches, int found, boolean complete) {
  public PassageMatches {
    matches = List.copyOf(matches);
  }
}
