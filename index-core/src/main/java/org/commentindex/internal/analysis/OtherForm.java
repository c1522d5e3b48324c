package org.commentindex.internal.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The form without inflection that stands beside each written word of a text, where one does:
 * {@link WordForms}. The words are to be given in their order. Not thread-safe.
 */
final class OtherForm {
  private final Stemmer stemmer;
  private final StringBuilder owner = new StringBuilder();
  private final boolean stemmed;

  /**
   * The forms of one text at a time.
   *
   * @param stemmed whether the text loses its inflections; else every word stands for itself
   */
  OtherForm(Stemmer stemmer, boolean stemmed) {
    this.stemmer = stemmer;
    this.stemmed = stemmed;
  }

  /** Another text begins. */
  void reset() {
    owner.setLength(0);
  }

  /** A word is passed over whose form is not wanted. */
  void pass(boolean isOwner) {
    if (!isOwner) {
      owner.setLength(0);
    }
  }

  /**
   * The form beside a word, without its mark; null if there is none. Not to be changed.
   *
   * @param isOwner whether it is a {@link TokenKind#OWNER}, which has no form of its own: the word
   *     with the possessive, which is next, has it
   */
  char @Nullable [] beside(char[] word, int length, boolean isOwner) {
    if (!stemmed) {
      return stemmer.stem(word, length) == null ? null : Arrays.copyOf(word, length);
    }
    if (isOwner) {
      owner.append(word, 0, length);
      return null;
    }
    char[] stem = stemmer.stem(word, length);
    boolean ownerSays = stem != null && isOwner(stem) && stemmer.leaves(owner);
    owner.setLength(0);
    return ownerSays ? null : stem;
  }

  private boolean isOwner(char[] stem) {
    return owner.length() == stem.length && owner.indexOf(String.valueOf(stem)) == 0;
  }
}
