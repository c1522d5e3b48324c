package org.commentindex.internal.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.james.mime4j.MimeException;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.value.TimestampParser;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Creates records from the messages of one source. Not thread-safe. */
final class MailRecords {
  private final SourceInput input;
  private final RecordSink sink;
  private final Charset charset;
  private final boolean transcoded;
  private final WarningCounter remarks;
  private final MailThreads threads = new MailThreads();
  private long number;

  MailRecords(SourceInput input, RecordSink sink) {
    this.input = input;
    this.sink = sink;
    Charset detected = input.head().encoding().charset();
    transcoded = detected.name().startsWith("UTF-16") || detected.name().startsWith("UTF-32");
    charset = transcoded ? StandardCharsets.UTF_8 : detected;
    remarks = new WarningCounter(input, sink);
  }

  /**
   * Returns the bytes of the source, in an encoding that is a superset of ASCII: UTF-16 and UTF-32
   * are transcoded to UTF-8. May be called once.
   */
  InputStream bytes() throws IOException {
    return transcoded
        ? ReaderInputStream.builder()
            .setReader(input.reader())
            .setCharset(StandardCharsets.UTF_8)
            .get()
        : input.head().textBefore(input.rest());
  }

  /**
   * Reads a message. A broken one is rejected.
   *
   * @param line the line of the source in which it starts, from 1
   * @param envelope the line before it, or an empty string
   */
  void read(InputStream message, long line, String envelope) throws IOException {
    read(message, line, envelope, new MailParser(charset, transcoded));
  }

  private void read(InputStream message, long line, String envelope, MailParser parser)
      throws IOException {
    number++;
    MailHeaders headers;
    try {
      headers = parser.parse(message);
    } catch (MimeException e) {
      sink.reject(input.problem(line, "a broken message: " + e.getMessage()));
      return;
    }
    MailDigest digest =
        parser.format() == BodyFormat.PLAIN ? MailDigest.of(parser.body()) : MailDigest.NONE;
    if (parser.digest().isEmpty() && digest.messages().isEmpty()) {
      sink.accept(record(headers, parser, envelope));
      return;
    }
    leaveOut(LeftOutReason.FOOTER, digest.frame());
    leaveOut(LeftOutReason.FOOTER, parser.digest().isEmpty() ? "" : parser.body());
    for (byte[] part : parser.digest()) {
      read(new ByteArrayInputStream(part), line, envelope, new MailParser(charset, transcoded));
    }
    for (String part : digest.messages()) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      MailParser inner = new MailParser(StandardCharsets.UTF_8, true);
      read(new ByteArrayInputStream(bytes), line, envelope, inner);
    }
  }

  /** Reports what was left out. */
  void reportWarnings() {
    remarks.report();
  }

  private RawRecord record(MailHeaders headers, MailParser parser, String envelope) {
    String id = headers.id();
    String subject = headers.text("subject");
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .location(input.location() + (id == null ? "\0n:" + number : "\0id:" + id))
            .id(id)
            .parent(headers.parent())
            .thread(threads.of(id, headers.references(), subject))
            .title(subject)
            .author(MailAuthor.of(headers.text("from")))
            .url(address(headers.text("archived-at")))
            .date(date(headers, envelope));
    String keywords = headers.text("keywords");
    for (String keyword : keywords == null ? new String[0] : keywords.split(",")) {
      record.tag(keyword.strip());
    }
    countWarnings(parser);
    return record.format(parser.format()).body(body(parser)).build();
  }

  /** Returns the time at which it was sent or, if unknown, at which it arrived. */
  private @Nullable Instant date(MailHeaders headers, String envelope) {
    Instant sent = headers.date();
    String arrival = sent == null ? EnvelopeLine.date(envelope) : null;
    Instant date = arrival == null ? sent : TimestampParser.parse(arrival);
    String written = headers.text("date");
    if (date == null && written != null) {
      sink.unreadableDates(1, written);
    }
    return date;
  }

  private String body(MailParser parser) {
    if (parser.format() != BodyFormat.PLAIN) {
      return parser.body();
    }
    MailText text = MailText.of(parser.body());
    leaveOut(LeftOutReason.SIGNATURE, text.signature());
    leaveOut(LeftOutReason.FOOTER, text.footer());
    leaveOut(LeftOutReason.METADATA, text.scrubbed());
    if (!text.signature().isEmpty() || !text.footer().isEmpty()) {
      remarks.count("messages indexed without their signature or the footer of the list");
    }
    return text.text();
  }

  private void leaveOut(LeftOutReason reason, String text) {
    long characters = LeftOutText.characters(text);
    if (characters > 0) {
      sink.leaveOut(new LeftOutText(input.source(), null, reason, null, characters));
    }
  }

  private void countWarnings(MailParser parser) {
    remarks.count("attachments, not indexed", parser.attachments());
    if (parser.isTruncated()) {
      remarks.count("messages truncated at the limit for texts");
    }
  }

  private static @Nullable String address(@Nullable String header) {
    String bare = header == null ? "" : header.replaceAll("[<>\\s]", "");
    return bare.startsWith("http") ? bare : null;
  }
}
