package org.commentindex.reliability;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;

/** Splits any text: pieces are in order, and each character is in one piece or left out. */
public final class SplitterFuzz {
  private SplitterFuzz() {}

  /** The entry point of the fuzzer, which finds it by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Counts counts = new Counts();
    try {
      TextSplitter.split(new StringReader(text), new SplitRule.Auto(), Long.MAX_VALUE, counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long offered = letters(text);
    if (counts.letters + counts.leftOut < offered || counts.letters > offered) {
      throw new AssertionError(
          "%d of %d letters and digits are in pieces, %d were left out"
              .formatted(counts.letters, offered, counts.leftOut));
    }
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static final class Counts implements PieceSink {
    private long letters;
    private long leftOut;
    private int lastLine;

    @Override
    public void accept(Piece piece) {
      if (piece.lines().first() < lastLine || piece.text().isBlank()) {
        throw new AssertionError("after line " + lastLine + ": " + piece);
      }
      lastLine = piece.lines().last();
      letters += letters(piece.text());
      OwnAndQuotedText.of(piece.text());
    }

    @Override
    public void leaveOut(LeftOutLines lines) {
      leftOut += lines.characters();
    }
  }
}
