package org.commentindex.search;

import java.util.Objects;

/**
 * A part of a hit's score: the contribution of a word or phrase in a field.
 *
 * @param field the field: {@code text}, {@code title}, {@code own} or {@code quoted}, with the
 *     suffix {@code _stem} for stemmed terms
 * @param words the terms as indexed
 * @param score the contribution to the score
 * @param occurrences the frequency in the field; fractional for phrases with gaps
 * @param comments the document frequency, or 0 if it was not counted
 */
public record ScorePart(
    String field, String words, double score, double occurrences, long comments) {

  public ScorePart {
    Objects.requireNonNull(field, "field == null");
    Objects.requireNonNull(words, "words == null");
  }
}
