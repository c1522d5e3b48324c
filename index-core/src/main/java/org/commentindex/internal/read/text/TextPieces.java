package org.commentindex.internal.read.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.PageLink;
import org.commentindex.source.RawRecord;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;

/** Splits text into pieces and creates a record from each. Thread-safe if its splitter is. */
public final class TextPieces {
  private final Splitter splitter;

  public TextPieces(Splitter splitter) {
    this.splitter = splitter;
  }

  /**
   * Splits text into pieces; see {@link TextSplitter#split(Reader, SplitRule, long, PieceSink)}.
   */
  public interface Splitter {
    TextSplitter.LeftOut split(Reader text, SplitRule rule, long maxUnmarkedChars, PieceSink pieces)
        throws IOException;
  }

  /** Passes on the records of a text whose lines are lines of the source. */
  public void read(Reader text, SourceInput input, RecordSink sink) throws IOException {
    read(text, null, List.of(), true, input, sink);
  }

  /** Passes on the records of a document, each with the links in its lines. */
  public void read(DocumentText document, SourceInput input, RecordSink sink) throws IOException {
    Reader text = new StringReader(document.text());
    read(text, document.title(), document.links(), false, input, sink);
  }

  /**
   * Passes on the records. A piece is identified by its text and by how many pieces before it have
   * the same text, so that a page pasted again with new comments on top keeps the old ones.
   */
  private void read(
      Reader text,
      @Nullable String title,
      List<PageLink> pageLinks,
      boolean withLines,
      SourceInput input,
      RecordSink sink)
      throws IOException {
    PieceIds ids = new PieceIds();
    Deque<PageLink> links = new ArrayDeque<>(pageLinks);
    PieceSink pieces =
        new PieceSink() {
          @Override
          public void accept(Piece piece) throws IOException {
            RawRecord.Builder record =
                RawRecord.builder(input.source(), piece.number())
                    .location(input.location() + "\0t:" + ids.next(piece.text()))
                    .lines(withLines ? piece.lines() : null)
                    .title(piece.title() == null ? title : piece.title())
                    .author(piece.author())
                    .date(piece.date())
                    .votes(piece.votes())
                    .body(piece.text());
            takeLinks(piece, links).forEach(record::link);
            sink.accept(record.build());
          }

          @Override
          public void leaveOut(LeftOutLines lines) {
            sink.leaveOut(leftOutText(lines, withLines, input));
          }
        };
    TextSplitter.LeftOut leftOut =
        splitter.split(text, input.options().split(), input.maxCharacters(), pieces);
    if (ids.isEmpty()) {
      sink.reject(input.problem(null, "contains no text"));
    }
    remark(leftOut, input, sink);
  }

  /** Removes the links up to the end of the piece, and returns those in its lines. */
  private static List<String> takeLinks(Piece piece, Deque<PageLink> links) {
    List<String> targets = new ArrayList<>();
    while (!links.isEmpty() && links.peek().line() <= piece.lines().last()) {
      PageLink link = links.remove();
      if (link.line() >= piece.lines().first()) {
        targets.add(link.target());
      }
    }
    return targets;
  }

  private static LeftOutText leftOutText(LeftOutLines lines, boolean withLines, SourceInput input) {
    LeftOutReason reason =
        switch (lines.lineClass()) {
          case HEADING, PROFILE, COUNT, DAY -> LeftOutReason.METADATA;
          case TITLE, HEADER, ACTION_ROW, REPEATED, RULE -> LeftOutReason.BOILERPLATE;
          case NOTICE -> LeftOutReason.NOTICE;
          case SIGNATURE -> LeftOutReason.SIGNATURE;
          case FOOTER -> LeftOutReason.FOOTER;
          case PLACEHOLDER -> LeftOutReason.PLACEHOLDER;
          case TOO_LONG, TEXT, BLANK -> LeftOutReason.TOO_LONG;
        };
    return new LeftOutText(
        input.source(),
        withLines ? lines.lines() : null,
        reason,
        lines.lineClass().label(),
        lines.lineClass().isGuessed() || reason.isUncertain(),
        lines.characters());
  }

  private static void remark(TextSplitter.LeftOut leftOut, SourceInput input, RecordSink sink) {
    if (leftOut.characters() > 0) {
      sink.warn(
          input.problem(
              null,
              leftOut.characters()
                  + " characters were left out: the ends of comments longer than 1 million and of"
                  + " lines longer than 4 million"));
    }
    if (leftOut.ambiguousDates() > 0) {
      sink.warn(
          input.problem(
              null,
              leftOut.ambiguousDates()
                  + " dates may have day and month the other way round: no date of the text says"
                  + " which comes first"));
    }
    if (leftOut.unmarked()) {
      sink.warn(
          input.problem(
              null,
              "only the first "
                  + input.options().documentMegabytes()
                  + " million characters were read, since nothing marks where comments start:"
                  + " choose how to split it (--split), or raise the limit (--max-document)"));
    }
  }

  /**
   * Assigns ids to the pieces of one text: a hash of the piece and the number of equal pieces
   * before it. Memory does not grow with the text.
   */
  public static final class PieceIds {
    /**
     * Number of distinct pieces remembered before counting restarts. Bounds memory; large enough
     * for any single page. Chosen by hand.
     */
    private static final int MAX_REMEMBERED = 200_000;

    private final Map<String, Integer> seen = new HashMap<>();
    private int resets;

    /** Returns an id that is unique in this text. */
    public String next(String text) {
      String hash = hash(text);
      if (seen.size() == MAX_REMEMBERED) {
        seen.clear();
        resets++;
      }
      int occurrence = seen.merge(hash, 1, Integer::sum);
      return hash + ":" + occurrence + (resets == 0 ? "" : "+" + resets);
    }

    boolean isEmpty() {
      return seen.isEmpty() && resets == 0;
    }
  }

  private static String hash(String text) {
    byte[] digest = SourceFile.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, SourceFile.DIGEST_BYTES);
  }
}
