package org.commentindex.internal.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.PageLink;
import org.commentindex.source.RawRecord;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;

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

  /** Hands over the records of a text whose lines are lines of the source. */
  void read(String text, Input input, RecordSink sink) throws IOException {
    read(new DocumentText(text, null, List.of(), false), true, input, sink);
  }

  /** Hands over the records of a document, each with the links that stand in its lines. */
  void read(DocumentText document, Input input, RecordSink sink) throws IOException {
    read(document, false, input, sink);
  }

  /**
   * Hands over records. Who a piece is is told by its words and, where they stand there again, by
   * which time it is: a page pasted once more with new comments on top keeps the old ones.
   */
  private void read(DocumentText document, boolean withLines, Input input, RecordSink sink)
      throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    Deque<PageLink> links = new ArrayDeque<>(document.links());
    List<Piece> pieces = splitter.split(document.text(), input.options().split());
    for (Piece piece : pieces) {
      String words = hash(piece.text());
      int time = seen.merge(words, 1, Integer::sum);
      RawRecord.Builder record =
          RawRecord.builder(input.source(), piece.number())
              .place(input.place() + "\0t:" + words + ":" + time)
              .lines(withLines ? piece.lines() : null)
              .title(document.title())
              .author(piece.author())
              .date(piece.date())
              .votes(piece.votes())
              .body(piece.text());
      while (!links.isEmpty() && links.peek().line() <= piece.lines().last()) {
        PageLink link = links.remove();
        if (link.line() >= piece.lines().first()) {
          record.link(link.target());
        }
      }
      sink.accept(record.build());
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
