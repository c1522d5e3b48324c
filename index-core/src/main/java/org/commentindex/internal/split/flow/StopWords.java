package org.commentindex.internal.split.flow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English stop words. */
final class StopWords {
  private static final String WORDS =
      "a an the and or but of to in on for with as at by is are was were be been it its this"
          + " that these those i you he she we they my your our their not no does do did have"
          + " has had can could will would should if so from just what which who how when where"
          + " there than then also about into more some any all me us them am";

  private static final Set<Integer> HASHES =
      Stream.of(WORDS.split(" ")).map(String::hashCode).collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  /** Returns true if this is the hash code of a stop word in lower case. */
  static boolean contains(int hash) {
    return HASHES.contains(hash);
  }
}
