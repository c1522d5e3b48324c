package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;

/** Reads files with a single message, such as {@code .eml} files and those of a Maildir. */
public final class MailFormat implements RecordFormat {
  /** Headers that mail programs write and that messages pasted into a text lack. */
  private static final Set<String> TECHNICAL_HEADERS =
      Set.of("message-id", "received", "return-path", "mime-version", "delivered-to");

  @Override
  public String name() {
    return "Mail message";
  }

  @Override
  public boolean matches(SourceHead head) {
    Set<String> names = new HashSet<>();
    Iterator<String> lines = head.text().lines().iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      boolean continuation = line.startsWith(" ") || line.startsWith("\t");
      if (continuation
          ? names.isEmpty()
          : line.startsWith("From ") || !EnvelopeLine.isHeader(line)) {
        return false;
      }
      if (!continuation) {
        names.add(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT));
      }
    }
    return names.contains("from") && names.stream().anyMatch(TECHNICAL_HEADERS::contains);
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    MailRecords records = new MailRecords(input, sink);
    try {
      records.read(records.bytes(), 1, "");
    } finally {
      records.reportWarnings();
    }
  }
}
