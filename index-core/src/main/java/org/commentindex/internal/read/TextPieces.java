package org.commentindex.internal.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.commentindex.source.RawRecord;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;

/** Divides text into pieces and makes a record of each. Thread-safe if its splitter is. */
final class TextPieces {
  private final Splitter splitter;

  TextPieces(Splitter splitter) {
    this.splitter = splitter;
  }

  /** A way to divide text. */
  interface Splitter {
    List<Piece> split(String text, SplitRule rule);
  }

  /**
   * Hands over the records of a text.
   *
   * <p>Who a piece is is told by its words and, where they stand there again, by which time it is:
   * a page pasted once more with new comments on top keeps the old ones.
   *
   * @param title the title they share, or null
   * @param withLines whether lines of the text are lines of the source
   */
  void read(String text, @Nullable String title, boolean withLines, Input input, RecordSink sink)
      throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    List<Piece> pieces = splitter.split(text, input.options().split());
    for (Piece piece : pieces) {
      String words = hash(piece.text());
      int time = seen.merge(words, 1, Integer::sum);
      sink.accept(
          RawRecord.builder(input.source(), piece.number())
              .place(input.place() + "\0t:" + words + ":" + time)
              .lines(withLines ? piece.lines() : null)
              .title(title)
              .author(piece.author())
              .date(piece.date())
              .votes(piece.votes())
              .body(piece.text())
              .build());
    }
    if (pieces.isEmpty()) {
      sink.reject(input.note(null, "holds no text"));
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
