package org.commentindex.internal.analysis;

/**
 * Finds the tokens of a text, from left to right, in time linear in its length.
 *
 * <p>Words are those of Unicode's text segmentation (UAX #29) with these differences: symbols stay
 * with their word ({@code C++ #tag}), a URL is its host and the words of its path, a text without
 * spaces is cut into single characters and pairs, hyphens part words.
 */
final class Scanner {
  final Text text;
  final TokenQueue queue;
  private final Words words;
  private final Symbols symbols;
  private final Pictures pictures;
  private int position;
  private boolean insideRun;

  Scanner(Text text, boolean forQuery) {
    this.text = text;
    this.queue = new TokenQueue(forQuery);
    this.words = new Words(text, queue);
    this.symbols = new Symbols(text, queue, words);
    this.pictures = new Pictures(text, queue);
  }

  void reset() {
    position = 0;
    insideRun = false;
    queue.clear();
    words.reset();
  }

  /** Goes on until there is a token in the queue; false at the end of the text. */
  boolean advance() {
    while (queue.isEmpty()) {
      if (position >= text.length) {
        return false;
      }
      position = step(position);
    }
    return true;
  }

  /** Goes on to the end of the text: all that is left of it is in the queue then. */
  void advanceToEnd() {
    while (position < text.length) {
      position = step(position);
    }
  }

  private int step(int at) {
    if (text.chars[at] <= ' ') {
      insideRun = false;
      return at + 1;
    }
    byte kind = text.kind(at);
    if (kind == Kinds.CLUSTER) {
      return cluster(at);
    }
    insideRun = false;
    return switch (kind) {
      case Kinds.LETTER, Kinds.DIGIT ->
          pictures.isKeycap(at) ? pictures.picture(at) : words.scan(at);
      case Kinds.PICTURE, Kinds.FLAG -> pictures.picture(at);
      case Kinds.EXTEND -> text.next(at);
      default -> pictures.isKeycap(at) ? pictures.picture(at) : symbols.scan(at);
    };
  }

  /**
   * One character of a run: the index gets it alone and with the next one, at one position; a query
   * gets the pairs, or the character where it stands alone.
   */
  private int cluster(int at) {
    int end = text.marksEnd(text.next(at));
    boolean goesOn = text.kind(end) == Kinds.CLUSTER;
    boolean alone = !goesOn && !insideRun;
    if (alone) {
      queue.typed(at, end, TokenKind.CLUSTER, 1);
    } else {
      queue.aside(at, end, TokenKind.CLUSTER, Fold.TYPED, 1);
    }
    if (goesOn) {
      int pairEnd = text.marksEnd(text.next(end));
      queue.typed(at, pairEnd, TokenKind.CLUSTER, 0);
    }
    insideRun = goesOn;
    return end;
  }
}
