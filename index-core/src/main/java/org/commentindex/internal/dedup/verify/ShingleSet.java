package org.commentindex.internal.dedup.verify;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.dedup.telling.LinkStrings;
import org.commentindex.internal.dedup.telling.Operators;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as hashes, with the shingles and fingerprints derived from them. Immutable,
 * but not thread-safe: shingles and fingerprints are computed on first use.
 */
public final class ShingleSet {
  /**
   * Words of a shingle. Longer ones are destroyed by small edits, shorter ones occur in unrelated
   * texts. Chosen by hand; guarded by {@code RealCopiesTest}.
   */
  static final int SHINGLE_WORDS = 3;

  /** Letters after the first of initials or a short name before a quotation; chosen by hand. */
  private static final String MORE_LETTERS = "{0,9}";

  /** A quotation marked by the initials of its author, as in {@code PD> the words}. */
  private static final Pattern INITIALS =
      Pattern.compile("\\s*\\p{Lu}\\p{L}" + MORE_LETTERS + ">.*");

  private static final long EMPTY_TEXT = Hashes.of("");

  private final long textHash;
  private final WordHashes own;
  private final WordHashes quoted;
  private final boolean truncated;
  private final List<String> operators;
  private final List<String> links;
  private long @Nullable [] shingles;
  private long @Nullable [] fingerprints;

  private ShingleSet(long textHash, String own, WordHashes quoted, boolean truncated) {
    this.textHash = textHash;
    this.own = WordHashes.of(own);
    this.quoted = quoted;
    this.truncated = truncated;
    this.operators = Operators.in(own);
    this.links = LinkStrings.in(own);
  }

  /** Returns the shingles of a plain text. */
  public static ShingleSet of(String text) {
    OwnAndQuotedText parts = OwnAndQuotedText.of(text);
    StringBuilder own = new StringBuilder(parts.own().length());
    StringBuilder quoted = new StringBuilder(parts.quoted());
    parts.own().lines().forEach(line -> (isQuoted(line) ? quoted : own).append(line).append('\n'));
    String whole = CopyTextNormalizer.normalize(text);
    String normalized = quoted.isEmpty() ? whole : CopyTextNormalizer.normalize(own.toString());
    String withoutMarker = CopyTextNormalizer.withoutTruncationMarker(normalized);
    return new ShingleSet(
        Hashes.of(whole),
        withoutMarker,
        WordHashes.of(CopyTextNormalizer.normalize(quoted.toString())),
        withoutMarker.length() < normalized.length());
  }

  /** Returns true if there is no text, as in a comment that consists of a picture. */
  boolean isEmpty() {
    return textHash == EMPTY_TEXT;
  }

  /** Returns the hash of the whole normalized text. */
  public long textHash() {
    return textHash;
  }

  /** Returns the number of words, including quoted ones. */
  public int count() {
    return own.size() + quoted.size();
  }

  /** Returns the author's words, without a truncation marker. */
  WordHashes own() {
    return own;
  }

  /** Returns true if the text ends in a truncation marker. */
  boolean isTruncated() {
    return truncated;
  }

  /** Returns the {@link Operators} of the author's text, in order. */
  List<String> operators() {
    return operators;
  }

  /** Returns the links in the author's text. */
  List<String> links() {
    return links;
  }

  /** Returns the quoted words. */
  WordHashes quoted() {
    return quoted;
  }

  /** Returns the shingles of the author's words, ascending. The array must not be modified. */
  long[] shingles() {
    if (shingles == null) {
      shingles = sortedShingles(own.values(), 0, own.size());
    }
    return shingles;
  }

  /** Returns the {@link Fingerprints}, ascending. The array must not be modified. */
  public long[] fingerprints() {
    if (fingerprints == null) {
      fingerprints = Fingerprints.of(this);
    }
    return fingerprints;
  }

  /** Returns the shingles of a range of words, ascending. */
  static long[] sortedShingles(long[] words, int from, int to) {
    long[] shingles = new long[Math.max(0, to - from - SHINGLE_WORDS + 1)];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = shingle(words, from + i);
    }
    Arrays.sort(shingles);
    return shingles;
  }

  static long shingle(long[] words, int at) {
    return Hashes.of(Hashes.of(words[at], words[at + 1]), words[at + 2]);
  }

  private static boolean isQuoted(String line) {
    return line.stripLeading().startsWith(">") || INITIALS.matcher(line).matches();
  }
}
