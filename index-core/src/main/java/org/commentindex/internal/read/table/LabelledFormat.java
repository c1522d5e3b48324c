package org.commentindex.internal.read.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.input.ReaderInputStream;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;

/**
 * Reads a text whose lines have labels with the usual names of fields, such as {@code Date: …} and
 * {@code Comment: …}: each group of lines is a comment, as in TikTok's download as text.
 */
public final class LabelledFormat implements RecordFormat {
  /** Marks the rows as UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final TableFormat tables;

  public LabelledFormat(FormatChoice choice) {
    tables = new TableFormat(choice);
  }

  @Override
  public String name() {
    return "labelled lines";
  }

  @Override
  public boolean matches(SourceHead head) {
    return !LabelledRows.labels(head.text()).isEmpty();
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    List<String> labels = LabelledRows.labels(input.head().text());
    if (labels.isEmpty()) {
      sink.reject(input.problem(1L, "the lines have no labels such as Date: and Comment:"));
      return;
    }
    InputStream in = csv(new LabelledRows(input.reader(), labels));
    SourceHead head = SourceHead.of(in);
    tables.read(new SourceInput(input.source(), input.location(), head, in, input.options()), sink);
  }

  private static InputStream csv(Reader rows) throws IOException {
    return new SequenceInputStream(
        new ByteArrayInputStream(BYTE_ORDER_MARK),
        ReaderInputStream.builder().setReader(rows).setCharset(StandardCharsets.UTF_8).get());
  }
}
