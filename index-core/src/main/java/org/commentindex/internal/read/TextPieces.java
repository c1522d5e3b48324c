package org.commentindex.internal.read;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.PageLink;
import org.commentindex.source.RawRecord;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;

/** Divides text into pieces and makes a record of each. Thread-safe if its splitter is. */
final class TextPieces {
  private final Splitter splitter;

  TextPieces(Splitter splitter) {
    this.splitter = splitter;
  }

  /** A way to divide text; see {@link TextSplitter#split(Reader, SplitRule, long, PieceSink)}. */
  interface Splitter {
    TextSplitter.LeftOut split(Reader text, SplitRule rule, long mostUnmarked, PieceSink pieces)
        throws IOException;
  }

  /** Hands over the records of a text whose lines are lines of the source. */
  void read(Reader text, Input input, RecordSink sink) throws IOException {
    read(text, null, List.of(), true, input, sink);
  }

  /** Hands over the records of a document, each with the links that stand in its lines. */
  void read(DocumentText document, Input input, RecordSink sink) throws IOException {
    Reader text = new StringReader(document.text());
    read(text, document.title(), document.links(), false, input, sink);
  }

  /**
   * Hands over records. Who a piece is is told by its words and, where they stand there again, by
   * which time it is: a page pasted once more with new comments on top keeps the old ones.
   */
  private void read(
      Reader text,
      @Nullable String title,
      List<PageLink> pageLinks,
      boolean withLines,
      Input input,
      RecordSink sink)
      throws IOException {
    Times times = new Times();
    Deque<PageLink> links = new ArrayDeque<>(pageLinks);
    TextSplitter.LeftOut leftOut =
        splitter.split(
            text,
            input.options().split(),
            input.mostCharacters(),
            piece -> {
              RawRecord.Builder record =
                  RawRecord.builder(input.source(), piece.number())
                      .place(input.place() + "\0t:" + times.next(piece.text()))
                      .lines(withLines ? piece.lines() : null)
                      .title(title)
                      .author(piece.author())
                      .date(piece.date())
                      .votes(piece.votes())
                      .body(piece.text());
              linksOf(piece, links).forEach(record::link);
              sink.accept(record.build());
            });
    if (times.areNone()) {
      sink.reject(input.note(null, "holds no text"));
    }
    remark(leftOut, input, sink);
  }

  /** The links that stand in a piece's lines; those above are passed over. */
  private static List<String> linksOf(Piece piece, Deque<PageLink> links) {
    List<String> targets = new ArrayList<>();
    while (!links.isEmpty() && links.peek().line() <= piece.lines().last()) {
      PageLink link = links.remove();
      if (link.line() >= piece.lines().first()) {
        targets.add(link.target());
      }
    }
    return targets;
  }

  private static void remark(TextSplitter.LeftOut leftOut, Input input, RecordSink sink) {
    if (leftOut.characters() > 0) {
      sink.remark(
          input.note(
              null,
              leftOut.characters()
                  + " characters were left out: the ends of comments of more than a million, and of"
                  + " lines of more than 4 million"));
    }
    if (leftOut.unmarked()) {
      sink.remark(
          input.note(
              null,
              "only the first "
                  + input.options().documentMegabytes()
                  + " million characters were read, since nothing marks where comments begin: say"
                  + " how to divide it (--split), or raise the limit (--max-document)"));
    }
  }

  /** Tells equal words apart by which time they stand in a text. Memory does not grow with it. */
  static final class Times {
    private static final int MOST = 200_000;
    private final Map<String, Integer> seen = new HashMap<>();
    private int parts;

    /** What tells a piece apart from the others of its text. */
    String next(String text) {
      String words = hash(text);
      if (seen.size() == MOST) {
        seen.clear();
        parts++;
      }
      int time = seen.merge(words, 1, Integer::sum);
      return words + ":" + time + (parts == 0 ? "" : "+" + parts);
    }

    boolean areNone() {
      return seen.isEmpty() && parts == 0;
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
