package org.commentindex.query;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the known name nearest to a misspelled one. */
final class NameSuggester {
  /** Maximum number of edits between a name and a suggestion: two, as in a fuzzy query. */
  private static final int MAX_EDITS = 2;

  /** The length in characters below which two edits would leave too little of a word. */
  private static final int MIN_LENGTH_FOR_TWO_EDITS = 3;

  private NameSuggester() {}

  /**
   * Returns the candidate with the smallest Levenshtein distance, alphabetically first among
   * equals, or null if none is within 2 edits (1 for a word of one or two letters).
   */
  static @Nullable String nearest(String word, Collection<String> candidates) {
    String best = null;
    int least = (word.length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : MAX_EDITS) + 1;
    for (String candidate : new TreeSet<>(candidates)) {
      int edits = edits(word, candidate);
      // As many edits as letters would replace the whole word.
      if (edits < least && edits < Math.min(word.length(), candidate.length())) {
        best = candidate;
        least = edits;
      }
    }
    return best;
  }

  /**
   * Computes the Levenshtein distance (Levenshtein, 1966) by dynamic programming (Wagner and
   * Fischer, "The String-to-String Correction Problem", 1974), keeping one row of the matrix.
   */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
