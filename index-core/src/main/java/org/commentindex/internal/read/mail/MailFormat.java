package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;

/** One message in a file of its own, as in {@code .eml} files and in the folders of a Maildir. */
public final class MailFormat implements RecordFormat {
  /** Written by mail programs; who pastes a message into a text leaves them out. */
  private static final Set<String> OF_PROGRAMS =
      Set.of("message-id", "received", "return-path", "mime-version", "delivered-to");

  @Override
  public String name() {
    return "Mail message";
  }

  @Override
  public boolean matches(Head head) {
    Set<String> names = new HashSet<>();
    Iterator<String> lines = head.text().lines().iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
      if (goesOn ? names.isEmpty() : line.startsWith("From ") || !Envelope.isHeader(line)) {
        return false;
      }
      if (!goesOn) {
        names.add(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT));
      }
    }
    return names.contains("from") && names.stream().anyMatch(OF_PROGRAMS::contains);
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    MailRecords records = new MailRecords(input, sink);
    try {
      records.read(records.bytes(), 1, "");
    } finally {
      records.end();
    }
  }
}
