package org.commentindex.internal.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as they are indexed, for who looks for some of them: the analyzers say the
 * same of all of them, in a multiple of the time. One text at a time; not thread-safe.
 */
public final class TextWords {
  /** What is kept for the next text; more than that is given back. */
  private static final int KEPT = 1 << 16;

  private final Text text = new Text();
  private final char[] folded = new char[Fold.ROOM];
  private Scanner scanner = new Scanner(text, false);
  private boolean stemmed;

  /**
   * Goes on to a text.
   *
   * @param stemmed whether the words without inflections are without the English ones; else as
   *     written
   * @return the same object
   */
  public TextWords read(String of, boolean stemmed) {
    if (text.chars.length < of.length() || text.chars.length > KEPT) {
      text.chars = new char[Math.max(of.length(), 1024)];
      scanner = new Scanner(text, false);
    }
    of.getChars(0, of.length(), text.chars, 0);
    text.length = of.length();
    scanner.reset();
    scanner.advanceToEnd();
    this.stemmed = stemmed;
    return this;
  }

  /** Whether the text loses its inflections. */
  public boolean isStemmed() {
    return stemmed;
  }

  /**
   * Where a wanted word stands.
   *
   * @param word its number among the wanted ones
   * @param start where it begins in the text, in characters, inclusive
   * @param end where it ends, exclusive
   * @param position its place in the row of words, from 0; several words can stand at one
   */
  public record Place(int word, int start, int end, int position) {}

  /** The places of words, in the order of the text; those at one position as they are indexed. */
  public List<Place> places(WantedWords wanted) {
    TokenQueue tokens = scanner.queue;
    Found found = new Found(wanted);
    int position = -1;
    for (int token = 0; token < tokens.size(); token++) {
      position += tokens.increment(token);
      if (wanted.mayBegin(text.chars, tokens.start(token), tokens.end(token))) {
        found.look(token, position);
      }
    }
    return found.places;
  }

  /** What is found in one look over all words. */
  private final class Found {
    private final List<Place> places = new ArrayList<>();
    private final Stemmer stemmer = Stemmer.ofThread();
    private final WantedWords wanted;

    Found(WantedWords wanted) {
      this.wanted = wanted;
    }

    void look(int token, int position) {
      TokenQueue tokens = scanner.queue;
      int start = tokens.start(token);
      int end = tokens.end(token);
      int length = Fold.fold(text.chars, start, end, tokens.form(token), folded);
      if (length == 0) {
        return;
      }
      String word = new String(folded, 0, length);
      Integer number = wanted.written(word);
      if (number != null) {
        places.add(new Place(number, start, end, position));
      }
      for (int i = 0; i < wanted.beginnings(); i++) {
        if (word.startsWith(wanted.beginningText(i))) {
          places.add(new Place(wanted.beginningNumber(i), start, end, position));
        }
      }
      // The possessive that follows at the same position has the stem of a possessor.
      if (wanted.hasStems() && !(stemmed && tokens.kind(token) == TokenKind.OWNER)) {
        char[] other = stemmed ? stemmer.stem(folded, length) : null;
        Integer stem = wanted.stem(other == null ? word : String.valueOf(other));
        if (stem != null) {
          places.add(new Place(stem, start, end, position));
        }
      }
    }
  }
}
