package org.commentindex.internal.dedup;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.commentindex.internal.text.Quotation;

/** A text as copies are told by it. Immutable. */
final class Wording {
  /** Words in a run: long enough to mean something, short enough to survive small edits. */
  static final int RUN = 3;

  /** Quotation by initials, as mail programs did it: {@code PD> the words}. */
  private static final Pattern INITIALS = Pattern.compile("\\s*\\p{Lu}\\p{L}{0,9}>.*");

  private final long exact;
  private final WordHashes own;
  private final WordHashes quoted;
  private final long[] runs;
  private final boolean cut;

  private Wording(long exact, WordHashes own, WordHashes quoted, boolean cut) {
    this.exact = exact;
    this.cut = cut;
    this.own = own;
    this.quoted = quoted;
    this.runs = sortedRuns(own.values(), 0, own.size());
  }

  static Wording of(String text) {
    Quotation parts = Quotation.of(text);
    StringBuilder own = new StringBuilder(parts.own().length());
    StringBuilder quoted = new StringBuilder(parts.quoted()).append('\n');
    parts.own().lines().forEach(line -> (isQuoted(line) ? quoted : own).append(line).append('\n'));
    String normal = Normal.of(own.toString());
    String uncut = Normal.withoutCue(normal);
    WordHashes ownWords = WordHashes.of(uncut);
    WordHashes quotedWords = WordHashes.of(Normal.of(quoted.toString()));
    return new Wording(
        Hashes.of(Normal.of(text)), ownWords, quotedWords, uncut.length() < normal.length());
  }

  /** Hash of the normal form of the whole text. */
  long exact() {
    return exact;
  }

  /** How many words the whole text has, quoted ones too. */
  int count() {
    return own.size() + quoted.size();
  }

  /** The author's words, without what a page puts where it cuts a text. */
  WordHashes own() {
    return own;
  }

  /** Whether the text says that it was cut. */
  boolean isCut() {
    return cut;
  }

  /** The words it quotes. */
  WordHashes quoted() {
    return quoted;
  }

  /** The runs of {@value #RUN} words among the author's, ascending. Not to be changed. */
  long[] runs() {
    return runs;
  }

  /** The runs between two places, ascending. */
  static long[] sortedRuns(long[] words, int from, int to) {
    long[] runs = new long[Math.max(0, to - from - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = run(words, from + i);
    }
    Arrays.sort(runs);
    return runs;
  }

  static long run(long[] words, int at) {
    return Hashes.of(Hashes.of(words[at], words[at + 1]), words[at + 2]);
  }

  private static boolean isQuoted(String line) {
    return line.stripLeading().startsWith(">") || INITIALS.matcher(line).matches();
  }
}
