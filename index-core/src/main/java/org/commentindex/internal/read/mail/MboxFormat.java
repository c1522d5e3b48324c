package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.util.Iterator;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;

/** Reads mbox files: messages, each after a line that starts with {@code From}. */
public final class MboxFormat implements RecordFormat {

  @Override
  public String name() {
    return "mbox";
  }

  @Override
  public boolean matches(SourceHead head) {
    String text = head.text();
    if (!text.stripLeading().startsWith("From ")) {
      return false;
    }
    Iterator<String> lines = text.lines().dropWhile(String::isBlank).limit(2).iterator();
    return EnvelopeLine.isEnvelope(lines.next())
        && (!lines.hasNext() || EnvelopeLine.isHeader(lines.next()));
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    MailRecords records = new MailRecords(input, sink);
    MboxReader mailbox = new MboxReader(records.bytes());
    try {
      while (mailbox.next()) {
        records.read(mailbox.message(), mailbox.number(), mailbox.envelope());
      }
    } finally {
      records.reportWarnings();
    }
  }
}
