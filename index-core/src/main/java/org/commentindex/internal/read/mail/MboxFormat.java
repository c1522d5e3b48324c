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
    if (!text.stripLeading().startsWith("From")) {
      return false;
    }
    Iterator<String> lines = text.lines().dropWhile(String::isBlank).limit(2).iterator();
    String first = lines.next();
    String second = lines.hasNext() ? lines.next() : null;
    if (EnvelopeLine.isBare(first)) {
      return second != null && EnvelopeLine.isFirstHeader(second);
    }
    return EnvelopeLine.isEnvelope(first) && (second == null || EnvelopeLine.isHeader(second));
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
