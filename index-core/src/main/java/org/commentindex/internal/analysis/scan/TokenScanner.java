package org.commentindex.internal.analysis.scan;

import org.commentindex.internal.analysis.normalize.CharacterClass;
import org.commentindex.internal.analysis.normalize.EscapeSequences;
import org.commentindex.internal.analysis.normalize.TermNormalizer;

/**
 * Finds the tokens of a text, from left to right, in time linear in its length.
 *
 * <p>Words follow Unicode text segmentation (UAX #29), which Lucene's StandardTokenizer implements,
 * with these differences: symbols stay with their word ({@code C++ #tag}); a URL becomes its host
 * and the words of its path; text in scripts without spaces becomes single characters and pairs;
 * hyphens separate words.
 */
final class TokenScanner {
  final ScannedText text;
  final TokenQueue queue;
  private final WordScanner words;
  private final SymbolScanner symbols;
  private final EmojiScanner pictures;
  private int position;
  private boolean insideRun;

  TokenScanner(ScannedText text, boolean forQuery) {
    this.text = text;
    this.queue = new TokenQueue(forQuery);
    this.words = new WordScanner(text, queue);
    this.symbols = new SymbolScanner(text, queue, words);
    this.pictures = new EmojiScanner(text, queue);
  }

  void reset() {
    position = 0;
    insideRun = false;
    text.escapesEnd = 0;
    queue.clear();
    words.reset();
  }

  /** Scans until there is a token in the queue. Returns false at the end of the text. */
  boolean advance() {
    while (queue.isEmpty()) {
      if (position >= text.length) {
        return false;
      }
      position = step(position);
    }
    return true;
  }

  /** Scans the rest of the text and adds all its tokens to the queue. */
  void advanceToEnd() {
    while (position < text.length) {
      position = step(position);
    }
  }

  private int step(int at) {
    int escapesEnd = EscapeSequences.endOfAll(text.chars, at, text.length);
    if (escapesEnd > at) {
      text.escapesEnd = escapesEnd;
      return escapesEnd;
    }
    if (text.chars[at] <= ' ') {
      insideRun = false;
      return at + 1;
    }
    byte kind = text.kind(at);
    if (kind == CharacterClass.CLUSTER) {
      return cluster(at);
    }
    insideRun = false;
    return switch (kind) {
      case CharacterClass.LETTER, CharacterClass.DIGIT ->
          pictures.isKeycap(at) ? pictures.scan(at) : words.scan(at);
      case CharacterClass.EMOJI, CharacterClass.FLAG -> pictures.scan(at);
      case CharacterClass.EXTEND -> text.next(at);
      default -> pictures.isKeycap(at) ? pictures.scan(at) : symbols.scan(at);
    };
  }

  /**
   * Scans one character of a script without spaces. The index gets the character and the pair with
   * the next character, at one position. A query gets the pairs, or the character if it is alone.
   */
  private int cluster(int at) {
    int end = text.marksEnd(text.next(at));
    boolean goesOn = text.kind(end) == CharacterClass.CLUSTER;
    boolean alone = !goesOn && !insideRun;
    if (alone) {
      queue.addAsWritten(at, end, TokenKind.CLUSTER, 1);
    } else {
      queue.addAlternative(at, end, TokenKind.CLUSTER, TermNormalizer.AS_WRITTEN, 1);
    }
    if (goesOn) {
      int pairEnd = text.marksEnd(text.next(end));
      queue.addAsWritten(at, pairEnd, TokenKind.CLUSTER, 0);
    }
    insideRun = goesOn;
    return end;
  }
}
