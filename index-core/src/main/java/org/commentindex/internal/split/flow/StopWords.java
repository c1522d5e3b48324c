package org.commentindex.internal.split.flow;

/** Words as hashes of their letters in lower case. */
final class StopWords {
  /** Everyday English words that tell nothing. */
  private static final String STOP_WORDS =
      "a an the and or but of to in on for with as at by is are was were be been it its this"
          + " that these those i you he she we they my your our their not no does do did have"
          + " has had can could will would should if so from just what which who how when where"
          + " there than then also about into more some any all me us them am";

  /** Each in the place its hash gives it, none in that of another: one look and no branch. */
  private static final int[] STOPS = places(1 << 10);

  private StopWords() {}

  private static int[] places(int size) {
    int[] places = new int[size];
    for (String word : STOP_WORDS.split(" ")) {
      int hash = hash(word);
      if (places[hash & (size - 1)] != 0) {
        return places(2 * size);
      }
      places[hash & (size - 1)] = hash;
    }
    return places;
  }

  /** Whether it is the hash of an everyday English word that tells nothing. */
  static boolean isStop(int hash) {
    return STOPS[hash & (STOPS.length - 1)] == hash;
  }

  /** A character in lower case; most are ASCII. */
  static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return Character.toLowerCase(c);
  }

  /** The hash of a word in lower case. */
  static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }
}
