package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.text.CutText;
import org.commentindex.internal.text.TextReader;
import org.commentindex.source.BodyFormat;
import org.jspecify.annotations.Nullable;

/** Reads one message: its headers and the first of its parts that is meant to be read. */
final class MailParser {
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1_000_000)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(-1)
          .build();

  private final Charset charset;
  private final boolean always;

  private @Nullable String plain;
  private @Nullable String html;
  private int attachments;
  private boolean cut;

  /**
   * A parser of one message.
   *
   * @param charset what bytes are in where a part does not say so
   * @param always whether they are in it whatever a part says: the source was recoded
   */
  MailParser(Charset charset, boolean always) {
    this.charset = charset;
    this.always = always;
  }

  /**
   * Reads a message to its end.
   *
   * @return its headers
   */
  MailHeaders parse(InputStream message) throws IOException, MimeException {
    MailHeaders headers = new MailHeaders(charset);
    MimeTokenStream mime = new MimeTokenStream(LENIENT, new DefaultBodyDescriptorBuilder());
    mime.setRecursionMode(RecursionMode.M_NO_RECURSE);
    mime.parse(message);
    int depth = 0;
    for (EntityState state = mime.getState();
        state != EntityState.T_END_OF_STREAM;
        state = mime.next()) {
      switch (state) {
        case T_START_BODYPART -> depth++;
        case T_END_BODYPART -> depth--;
        case T_FIELD -> {
          if (depth == 0) {
            headers.take(mime.getField());
          }
        }
        case T_BODY -> part((MaximalBodyDescriptor) mime.getBodyDescriptor(), mime);
        default -> {}
      }
    }
    return headers;
  }

  /** What it says: plain text rather than HTML; empty if it says nothing. */
  String body() {
    return plain != null && !plain.isBlank() ? plain : html != null ? html : "";
  }

  BodyFormat format() {
    boolean plainText = (plain != null && !plain.isBlank()) || html == null;
    return plainText ? BodyFormat.PLAIN : BodyFormat.HTML;
  }

  /** How many other parts it has that are not a second form of the same. */
  int attachments() {
    return attachments;
  }

  /** Whether its text was too long and was cut. */
  boolean isCut() {
    return cut;
  }

  private void part(MaximalBodyDescriptor part, MimeTokenStream mime) throws IOException {
    String disposition = part.getContentDispositionType();
    boolean attached =
        "attachment".equalsIgnoreCase(disposition) || part.getContentDispositionFilename() != null;
    String type = part.getMimeType();
    if (!attached && type.equals("text/plain") && plain == null) {
      plain = text(part, mime);
    } else if (!attached && type.equals("text/html") && html == null) {
      html = text(part, mime);
    } else {
      attachments++;
    }
  }

  private String text(MaximalBodyDescriptor part, MimeTokenStream mime) throws IOException {
    TextReader reader = new TextReader(mime.getDecodedInputStream(), charset(part));
    CutText text = CutText.readTolerantly(reader, Json.LONGEST);
    if (text.failure() != null) {
      throw text.failure();
    }
    cut |= text.cut();
    return text.text();
  }

  private Charset charset(MaximalBodyDescriptor part) {
    String declared = part.getContentTypeParameters().get("charset");
    if (declared == null || always || declared.equalsIgnoreCase("us-ascii")) {
      return charset;
    }
    try {
      return Charset.forName(declared);
    } catch (IllegalArgumentException e) {
      return charset; // one that nobody knows
    }
  }
}
