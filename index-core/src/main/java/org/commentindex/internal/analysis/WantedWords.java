package org.commentindex.internal.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words to look for in texts: terms as they are indexed, and beginnings of them, each by a number.
 * To be filled before it is used; then thread-safe.
 *
 * <p>Nearly all words of a text are told by their first three letters to be none of them, before
 * they are folded. That passes over no wanted one: folding leaves plain letters as they are, but
 * for their case, and so does the stemmer, but for a y, which may become an i. All suffixes that it
 * changes come later or keep their first letter, and the e that it puts after {@code at} and {@code
 * iz} it takes again where nothing stands before them. Words whose stem a list gives are added by
 * themselves: {@link Inflections}.
 */
public final class WantedWords {
  /** How many letters of a word its head has. */
  private static final int HEAD = 3;

  /** The letters from a to z, from 1; 0 is where the word has ended. */
  private static final int LETTERS = 27;

  private final Map<String, Integer> written = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final List<Beginning> beginnings = new ArrayList<>();
  private final BitSet heads = new BitSet(LETTERS * LETTERS * LETTERS);
  private int size;

  private record Beginning(String text, int number) {}

  /** Adds an exact term and returns its number. */
  public int addWord(String term) {
    Integer number = written.get(term);
    if (number == null) {
      number = size++;
      written.put(term, number);
      addHead(term);
    }
    return number;
  }

  /** Adds a stemmed term and returns its number. */
  public int addStem(String stem) {
    Integer number = stems.get(stem);
    if (number == null) {
      number = size++;
      stems.put(stem, number);
      addHead(stem);
      Inflections.family(stem).forEach(this::addHead);
      addHeadsOfInflected(stem);
    }
    return number;
  }

  /** Wants all terms as written that begin so, and gives their number. */
  public int beginning(String text) {
    beginnings.add(new Beginning(text, size));
    addHeads(text, Math.min(text.length(), HEAD), true);
    return size++;
  }

  /** Whether a form without inflection is wanted. */
  boolean hasStems() {
    return !stems.isEmpty();
  }

  /** The number of a written word, or null. */
  @Nullable Integer written(String word) {
    return written.get(word);
  }

  /** How many beginnings are wanted. */
  int beginnings() {
    return beginnings.size();
  }

  String beginningText(int beginning) {
    return beginnings.get(beginning).text();
  }

  int beginningNumber(int beginning) {
    return beginnings.get(beginning).number();
  }

  /** The number of a stemmed term, or null. */
  @Nullable Integer stem(String stem) {
    return stems.get(stem);
  }

  /** Whether a part of a text may, when it is folded, be or have beside it a wanted word. */
  boolean mayBegin(char[] text, int start, int end) {
    int head = 0;
    for (int i = start; i < start + HEAD; i++) {
      int letter = i < end ? letter(text[i]) : 0;
      if (letter == 0 && i < end) {
        return true;
      }
      head = head * LETTERS + letter;
    }
    return heads.get(head);
  }

  /** What is written so has this head, if it has nothing but letters there. */
  private void addHead(String word) {
    addHeads(word, Math.min(word.length(), HEAD), false);
  }

  /** All that begins with so many letters. */
  private void addHeads(String word, int letters, boolean longer) {
    int head = 0;
    int width = 1;
    for (int i = 0; i < HEAD; i++) {
      int letter = i < letters ? letter(word.charAt(i)) : 0;
      if (letter == 0 && i < letters) {
        return;
      }
      head = head * LETTERS + letter;
      width *= longer && i >= letters ? LETTERS : 1;
    }
    heads.set(head, head + width);
  }

  /** All that the stemmer may make this word of. */
  private void addHeadsOfInflected(String stem) {
    int letters = Math.min(stem.length(), HEAD);
    for (String second : before(stem, 1)) {
      for (String third : before(second, 2)) {
        addHeads(third, letters, letters < HEAD);
      }
    }
  }

  /** The words of which one letter may have become this one. */
  private static List<String> before(String stem, int at) {
    List<String> words = new ArrayList<>(List.of(stem));
    if (at < stem.length() && stem.charAt(at) == 'i') {
      words.add(stem.substring(0, at) + 'y' + stem.substring(at + 1));
    }
    return words;
  }

  /** The number of a letter in either case; 0 of all else. */
  private static int letter(char c) {
    int letter = (c | 0x20) - 'a' + 1;
    return c < 128 && letter >= 1 && letter < LETTERS ? letter : 0;
  }
}
