package org.commentindex.query;

import java.util.Objects;

/**
 * A part of a hit's score: what one word or phrase in one field adds.
 *
 * @param field where it was found: {@code text}, {@code title}, {@code own} or {@code quoted}, with
 *     {@code _stem} behind it where inflections do not count
 * @param words what was looked for there, as the index has it
 * @param score what it adds
 * @param occurrences how often it stands there, at least 1; parts of one where words may be apart
 * @param comments how many comments have it there, or 0 where that was not counted
 */
public record ScorePart(
    String field, String words, double score, double occurrences, long comments) {

  public ScorePart {
    Objects.requireNonNull(field, "field == null");
    Objects.requireNonNull(words, "words == null");
  }
}
