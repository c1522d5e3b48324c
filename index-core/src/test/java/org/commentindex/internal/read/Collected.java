package org.commentindex.internal.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.split.TextSplitter;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.commentindex.split.Piece;
import org.commentindex.split.PieceSink;
import org.commentindex.split.SplitRule;

/** Collects everything a reader reports. Splits text at empty lines. */
public final class Collected implements RecordSink {
  public final List<RawRecord> records = new ArrayList<>();
  public final List<String> rejections = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  final List<LeftOutText> leftOut = new ArrayList<>();
  final List<String> files = new ArrayList<>();

  public static Collected of(String source) throws IOException {
    return of(source.getBytes(StandardCharsets.UTF_8));
  }

  public static Collected of(byte[] source) throws IOException {
    Collected found = new Collected();
    try (SourceReader reader = reader(IndexOptions.defaults())) {
      reader.read("in", new ByteArrayInputStream(source), found);
    }
    return found;
  }

  public static Collected of(Path... paths) throws IOException {
    Collected found = new Collected();
    try (SourceReader reader = reader(IndexOptions.defaults())) {
      reader.read(List.of(paths), found);
    }
    return found;
  }

  static SourceReader reader(IndexOptions options) {
    return new SourceReader(options, Collected::atEmptyLines);
  }

  List<String> bodies() {
    return records.stream().map(RawRecord::body).toList();
  }

  private static TextSplitter.LeftOut atEmptyLines(
      Reader text, SplitRule rule, long maxUnmarkedChars, PieceSink pieces) throws IOException {
    StringWriter whole = new StringWriter();
    text.transferTo(whole);
    int number = 0;
    List<String> open = new ArrayList<>();
    int line = 0;
    for (String next : (whole.toString().replaceAll("\\R", "\n") + "\n\n").split("\n", -1)) {
      if (!next.isBlank()) {
        open.add(next);
      } else if (!open.isEmpty()) {
        LineRange lines = new LineRange(line - open.size() + 1, line);
        String words = String.join("\n", open);
        pieces.accept(Piece.builder(++number, lines, "blank", words).confidence(1).build());
        open.clear();
      }
      line++;
    }
    return new TextSplitter.LeftOut(0, false, 0);
  }

  @Override
  public void accept(RawRecord record) {
    records.add(record);
  }

  @Override
  public void reject(Rejection rejection) {
    rejections.add(rejection.toString());
  }

  @Override
  public void warn(Rejection warning) {
    // The amounts of text are tested with AccountingSink, and the regions are in leftOut.
    if (!warning.reason().contains(" characters of text were left out: ")) {
      remarks.add(warning.toString());
    }
  }

  @Override
  public void leaveOut(LeftOutText region) {
    leftOut.add(region);
  }

  @Override
  public void fileRead(String source) {
    files.add(source);
  }
}
