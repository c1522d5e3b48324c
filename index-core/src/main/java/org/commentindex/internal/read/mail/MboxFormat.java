package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.james.mime4j.MimeException;
import org.commentindex.internal.read.base.Dates;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** A mailbox of messages, each behind a line that begins with {@code From}. */
public final class MboxFormat implements RecordFormat {

  @Override
  public String name() {
    return "mbox";
  }

  @Override
  public boolean matches(Head head) {
    String text = head.text();
    if (!text.stripLeading().startsWith("From ")) {
      return false;
    }
    Iterator<String> lines = text.lines().dropWhile(String::isBlank).limit(2).iterator();
    return Envelope.isEnvelope(lines.next())
        && (!lines.hasNext() || Envelope.isHeader(lines.next()));
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    Charset charset = input.head().encoding().charset();
    boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    Mailbox mailbox = new Mailbox(wide ? recoded(input) : input.head().textBefore(input.rest()));
    Messages messages = new Messages(input, sink, wide ? StandardCharsets.UTF_8 : charset, wide);
    try {
      while (mailbox.next()) {
        messages.read(mailbox);
      }
    } finally {
      messages.remarks.report();
    }
  }

  /** Mail is bytes, most of them ASCII: text in another form is made into such bytes first. */
  private static InputStream recoded(Input input) throws IOException {
    return ReaderInputStream.builder()
        .setReader(input.reader())
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  /** The messages of one source. */
  private static final class Messages {
    private final Input input;
    private final RecordSink sink;
    private final Charset charset;
    private final boolean recoded;
    private final Remarks remarks;
    private final MailThreads threads = new MailThreads();
    private long number;

    Messages(Input input, RecordSink sink, Charset charset, boolean recoded) {
      this.input = input;
      this.sink = sink;
      this.charset = charset;
      this.recoded = recoded;
      remarks = new Remarks(input, sink);
    }

    void read(Mailbox mailbox) throws IOException {
      number++;
      MailParser parser = new MailParser(charset, recoded);
      MailHeaders headers;
      try {
        headers = parser.parse(mailbox.message());
      } catch (MimeException e) {
        sink.reject(input.note(mailbox.number(), "a broken message: " + e.getMessage()));
        return;
      }
      sink.accept(record(headers, parser, mailbox.envelope()));
    }

    private RawRecord record(MailHeaders headers, MailParser parser, String envelope) {
      String id = headers.id();
      String subject = headers.text("subject");
      RawRecord.Builder record =
          RawRecord.builder(input.source(), number)
              .place(input.place() + (id == null ? "\0n:" + number : "\0id:" + id))
              .id(id)
              .parent(headers.parent())
              .thread(threads.of(id, headers.references(), subject))
              .title(subject)
              .author(MailName.of(headers.text("from")))
              .url(address(headers.text("archived-at")))
              .date(date(headers, envelope));
      String keywords = headers.text("keywords");
      for (String keyword : keywords == null ? new String[0] : keywords.split(",")) {
        record.tag(keyword.strip());
      }
      count(parser);
      return record.format(parser.format()).body(body(parser)).build();
    }

    /** When it was sent, or, if it does not say, when it came. */
    private static @Nullable Instant date(MailHeaders headers, String envelope) {
      Instant sent = headers.date();
      String arrived = sent == null ? Envelope.date(envelope) : null;
      return arrived == null ? sent : Dates.parse(arrived);
    }

    private String body(MailParser parser) {
      if (parser.format() != BodyFormat.PLAIN) {
        return parser.body();
      }
      MailText text = MailText.of(parser.body());
      if (text.trimmed()) {
        remarks.count("messages read without their signature or the list's footer");
      }
      return text.text();
    }

    private void count(MailParser parser) {
      for (int i = 0; i < parser.attachments(); i++) {
        remarks.count("attachments, left out");
      }
      if (parser.isCut()) {
        remarks.count("messages cut at the limit for texts");
      }
    }

    private static @Nullable String address(@Nullable String header) {
      String bare = header == null ? "" : header.replaceAll("[<>\\s]", "");
      return bare.startsWith("http") ? bare : null;
    }
  }
}
