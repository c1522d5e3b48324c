package org.commentindex.testkit;

/** Computes edit distances with the full matrix. */
final class Spelling {
  private Spelling() {}

  /**
   * Returns true if two words have the same first letter and are within an edit distance:
   * insertion, deletion, substitution, or transposition of neighbours.
   */
  static boolean isNear(String asked, String word, int most) {
    int[] a = asked.codePoints().toArray();
    int[] b = word.codePoints().toArray();
    return a.length > 0 && b.length > 0 && a[0] == b[0] && edits(a, b) <= most;
  }

  private static int edits(int[] a, int[] b) {
    int[][] table = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int other = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        table[i][j] = Math.min(other, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          table[i][j] = Math.min(table[i][j], 1 + table[i - 2][j - 2]);
        }
      }
    }
    return table[a.length][b.length];
  }
}
