package org.commentindex.internal.split.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a line: runs of two letters or more, as sorted distinct hashes without stop words. */
final class Words {
  private static final Set<Integer> STOP =
      hashes(
          "a an the and or but of to in on for with as at by is are was were be been it its this"
              + " that these those i you he she we they my your our their not no does do did have"
              + " has had can could will would should if so from just what which who how when where"
              + " there than then also about into more some any all me us them am");

  private static final int[] STOPS = STOP.stream().mapToInt(Integer::intValue).sorted().toArray();

  /** Most words are none of them, which one look tells. */
  private static final boolean[] MAYBE_STOP = new boolean[1 << 12];

  static {
    for (int stop : STOPS) {
      MAYBE_STOP[stop & (MAYBE_STOP.length - 1)] = true;
    }
  }

  private Words() {}

  private static boolean isStop(int hash) {
    return MAYBE_STOP[hash & (MAYBE_STOP.length - 1)] && Arrays.binarySearch(STOPS, hash) >= 0;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** A character in lower case; most are ASCII. */
  static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Distinct words of a line, as sorted hashes. */
  static int[] of(String line) {
    int[] found = new int[line.length() / 2 + 1];
    int count = 0;
    int hash = 0;
    int length = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (isLetter(c)) {
        hash = 31 * hash + lower(c);
        length++;
      } else {
        if (length >= 2 && !isStop(hash)) {
          found[count++] = hash;
        }
        hash = 0;
        length = 0;
      }
    }
    int[] words = Arrays.copyOf(found, count);
    Arrays.sort(words);
    return distinct(words);
  }

  /** How many runs without spaces a line has. */
  static int count(String line) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean space = Character.isWhitespace(line.charAt(i));
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }

  /** The hashes of space-separated words, for sets that are asked about single words. */
  static Set<Integer> hashes(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" "))
        .map(Words::hash)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }

  private static int[] distinct(int[] sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
