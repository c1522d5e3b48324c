package org.commentindex.internal.analysis;

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
   * The form beside a word, without its mark; null if there is none. Valid until the next one.
   *
   * @param isOwner whether it is a {@link TokenKind#OWNER}, which has no form of its own: the word
   *     with the possessive, which is next, has it
   */
  @Nullable CharSequence beside(CharSequence word, boolean isOwner) {
    if (!stemmed) {
      return stemmer.leaves(word) ? null : word;
    }
    if (isOwner) {
      owner.append(word);
      return null;
    }
    CharSequence stem = stemmer.stem(word);
    boolean another = CharSequence.compare(stem, word) != 0;
    if (another && !owner.isEmpty() && CharSequence.compare(stem, owner) == 0) {
      another = !stemmer.leaves(owner); // else the owner says it
      stem = owner.toString();
    }
    owner.setLength(0);
    return another ? stem : null;
  }
}
