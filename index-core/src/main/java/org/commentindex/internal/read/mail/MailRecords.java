package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.james.mime4j.MimeException;
import org.commentindex.internal.read.base.Dates;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Makes records of the messages of one source. Not thread-safe. */
final class MailRecords {
  private final Input input;
  private final RecordSink sink;
  private final Charset charset;
  private final boolean recoded;
  private final Remarks remarks;
  private final MailThreads threads = new MailThreads();
  private long number;

  MailRecords(Input input, RecordSink sink) {
    this.input = input;
    this.sink = sink;
    Charset written = input.head().encoding().charset();
    recoded = written.name().startsWith("UTF-16") || written.name().startsWith("UTF-32");
    charset = recoded ? StandardCharsets.UTF_8 : written;
    remarks = new Remarks(input, sink);
  }

  /**
   * The source as mail is written: as bytes, most of them ASCII. Text in another form is made into
   * such bytes. To be asked for once.
   */
  InputStream bytes() throws IOException {
    return recoded
        ? ReaderInputStream.builder()
            .setReader(input.reader())
            .setCharset(StandardCharsets.UTF_8)
            .get()
        : input.head().textBefore(input.rest());
  }

  /**
   * Reads a message; one that is broken is rejected.
   *
   * @param line in which line of the source it begins, from 1
   * @param envelope the line before it, or nothing
   */
  void read(InputStream message, long line, String envelope) throws IOException {
    number++;
    MailParser parser = new MailParser(charset, recoded);
    MailHeaders headers;
    try {
      headers = parser.parse(message);
    } catch (MimeException e) {
      sink.reject(input.note(line, "a broken message: " + e.getMessage()));
      return;
    }
    sink.accept(record(headers, parser, envelope));
  }

  /** Tells what was left out. */
  void end() {
    remarks.report();
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
