package org.commentindex.internal.split.flow;

import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a paragraph repeats words of an earlier one: four in a row, or all if it has fewer.
 * Only of some paragraphs it is asked, so only their runs are kept, by a hash of 32 bits each, with
 * the place where each stands first.
 */
final class EarlierShingles {
  private static final int RUN = 4;
  private static final int BITS_A_RUN = 16;
  private static final int LEAST_BITS = 1 << 10;
  private static final int MOST_BITS = 1 << 24;

  private final List<Paragraph> text;

  /** Sorted, distinct. */
  private final int[] runs;

  /** The first paragraph that has the run at the same place. */
  private final int[] firstAt;

  /** Nearly every run of the text is none of those, which one look tells. */
  private final long[] filter;

  /**
   * Reads the text through.
   *
   * @param asked the paragraphs that are asked about, ascending
   */
  EarlierShingles(List<Paragraph> text, int[] asked) {
    this.text = text;
    runs = Arrays.stream(asked).flatMap(i -> Arrays.stream(runs(i))).sorted().distinct().toArray();
    long bits = Math.clamp((long) BITS_A_RUN * runs.length, LEAST_BITS, MOST_BITS);
    filter = new long[(int) Long.highestOneBit(bits) / Long.SIZE];
    firstAt = new int[runs.length];
    Arrays.fill(firstAt, Integer.MAX_VALUE);
    for (int run : runs) {
      filter[word(run)] |= 1L << run;
    }
    for (int i = 0; asked.length > 0 && i < asked[asked.length - 1]; i++) {
      for (int run : runs(i)) {
        int place = (filter[word(run)] >>> run & 1) == 0 ? -1 : Arrays.binarySearch(runs, run);
        if (place >= 0) {
          firstAt[place] = Math.min(firstAt[place], i);
        }
      }
    }
  }

  /** Whether words of a paragraph that is asked about stand in one before another, 0-based. */
  boolean standBefore(int asked, int before) {
    return Arrays.stream(runs(asked))
        .anyMatch(run -> firstAt[Arrays.binarySearch(runs, run)] < before);
  }

  private int word(int run) {
    return run >>> 6 & (filter.length - 1);
  }

  /** The hashes of all rows of four words of a paragraph; of all its words, if it has fewer. */
  private int[] runs(int paragraph) {
    int words = text.get(paragraph).words();
    String line = text.get(paragraph).text();
    int[] rows = new int[Math.max(1, words - RUN + 1)];
    int count = 0;
    int hash = 0;
    int before = 0;
    int twoBefore = 0;
    int threeBefore = 0;
    boolean inside = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (!ParagraphReader.isSpace(c)) {
        hash = 31 * hash + StopWords.lower(c);
        inside = true;
      } else if (inside) {
        int row = 31 * (31 * (31 * threeBefore + twoBefore) + before) + hash;
        rows[Math.max(0, ++count - RUN)] = spread(row);
        threeBefore = twoBefore;
        twoBefore = before;
        before = hash;
        hash = 0;
        inside = false;
      }
    }
    return rows;
  }

  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
