package org.commentindex.internal.dedup;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.commentindex.internal.text.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * A text as copies are told by it. Does not change; not thread-safe, since it remembers what was
 * derived.
 */
final class Wording {
  /** Words in a run: long enough to mean something, short enough to survive small edits. */
  static final int RUN = 3;

  /** Quotation by initials, as mail programs did it: {@code PD> the words}. */
  private static final Pattern INITIALS = Pattern.compile("\\s*\\p{Lu}\\p{L}{0,9}>.*");

  private static final long NOTHING = Hashes.of("");

  private final long exact;
  private final WordHashes own;
  private final WordHashes quoted;
  private long @Nullable [] runs;
  private long @Nullable [] fingerprints;
  private final boolean cut;

  private Wording(long exact, WordHashes own, WordHashes quoted, boolean cut) {
    this.exact = exact;
    this.cut = cut;
    this.own = own;
    this.quoted = quoted;
  }

  static Wording of(String text) {
    String whole = Normal.of(text);
    Quotation parts = Quotation.of(text);
    StringBuilder own = new StringBuilder(parts.own().length());
    StringBuilder quoted = new StringBuilder(parts.quoted()).append('\n');
    boolean mayQuote = parts.own().indexOf('>') >= 0;
    if (mayQuote) {
      parts
          .own()
          .lines()
          .forEach(line -> (isQuoted(line) ? quoted : own).append(line).append('\n'));
    }
    boolean allOwn = !mayQuote && parts.quoted().isBlank();
    String normal = allOwn ? whole : mayQuote ? Normal.of(own.toString()) : Normal.of(parts.own());
    String uncut = Normal.withoutCue(normal);
    return new Wording(
        Hashes.of(whole),
        WordHashes.of(uncut),
        WordHashes.of(Normal.of(quoted.toString())),
        uncut.length() < normal.length());
  }

  /** Whether there is no text at all, as of a comment that is a picture. */
  boolean saysNothing() {
    return exact == NOTHING;
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
    if (runs == null) {
      runs = sortedRuns(own.values(), 0, own.size());
    }
    return runs;
  }

  /** See {@link Fingerprints}. Not to be changed. */
  long[] fingerprints() {
    if (fingerprints == null) {
      fingerprints = Fingerprints.of(this);
    }
    return fingerprints;
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
