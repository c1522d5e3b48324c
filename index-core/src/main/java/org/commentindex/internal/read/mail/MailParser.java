package org.commentindex.internal.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.text.TextReader;
import org.commentindex.internal.text.TruncatedText;
import org.commentindex.source.BodyFormat;
import org.jspecify.annotations.Nullable;

/** Parses one message: its headers and its first text part. */
final class MailParser {
  /** Maximum size of a header in bytes. Bounds memory; chosen by hand. */
  private static final int MAX_HEADER_BYTES = 1_000_000;

  /** Maximum number of headers of a message. Bounds memory; chosen by hand. */
  private static final int MAX_HEADERS = 10_000;

  /** Most messages of a digest that are read. Bounds memory; chosen by hand. */
  private static final int MAX_MESSAGES = 1_000;

  /** Disables a limit of mime4j; lines and content are streamed. */
  private static final int UNLIMITED = -1;

  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(UNLIMITED)
          .setMaxHeaderLen(MAX_HEADER_BYTES)
          .setMaxHeaderCount(MAX_HEADERS)
          .setMaxContentLen(UNLIMITED)
          .build();

  /**
   * Levels of nested parts; mime4j reads each through all levels above it, and overflows the stack
   * at some thousand. Chosen by hand: a mail that was forwarded ten times has about twenty.
   */
  private static final int MAX_DEPTH = 100;

  private final Charset charset;
  private final boolean overrideDeclared;

  private @Nullable String plain;
  private @Nullable String html;
  private final List<byte[]> digest = new ArrayList<>();
  private boolean inDigest;
  private int attachments;
  private boolean truncated;

  /**
   * Creates a parser of one message.
   *
   * @param charset the encoding of parts that do not declare one
   * @param overrideDeclared true to ignore declared encodings, because the source was transcoded
   */
  MailParser(Charset charset, boolean overrideDeclared) {
    this.charset = charset;
    this.overrideDeclared = overrideDeclared;
  }

  /**
   * Parses a message to its end.
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
      if (depth > MAX_DEPTH) {
        throw new MimeException("its parts are nested more than " + MAX_DEPTH + " deep");
      }
      switch (state) {
        case T_START_BODYPART -> depth++;
        case T_END_BODYPART -> depth--;
        case T_START_MULTIPART ->
            inDigest = mime.getBodyDescriptor().getMimeType().equals("multipart/digest");
        case T_END_MULTIPART -> inDigest = false;
        case T_FIELD -> {
          if (depth == 0) {
            headers.add(mime.getField());
          }
        }
        case T_BODY -> part((MaximalBodyDescriptor) mime.getBodyDescriptor(), mime);
        default -> {}
      }
    }
    return headers;
  }

  /** Returns the plain text, else the HTML; empty if there is neither. */
  String body() {
    return plain != null && !plain.isBlank() ? plain : html != null ? html : "";
  }

  /** Returns the format of the body. */
  BodyFormat format() {
    boolean plainText = (plain != null && !plain.isBlank()) || html == null;
    return plainText ? BodyFormat.PLAIN : BodyFormat.HTML;
  }

  /** Returns the messages that a digest of a mailing list has as parts. */
  List<byte[]> digest() {
    return digest;
  }

  /** Returns the number of parts other than the first plain text and the first HTML. */
  int attachments() {
    return attachments;
  }

  /** Returns true if a text was truncated because of its length. */
  boolean isTruncated() {
    return truncated;
  }

  private void part(MaximalBodyDescriptor part, MimeTokenStream mime) throws IOException {
    String disposition = part.getContentDispositionType();
    boolean attached =
        "attachment".equalsIgnoreCase(disposition) || part.getContentDispositionFilename() != null;
    String type = part.getMimeType();
    if (inDigest && type.equals("message/rfc822") && digest.size() < MAX_MESSAGES) {
      digest.add(mime.getDecodedInputStream().readNBytes(Json.MAX_STRING_CHARS));
    } else if (!attached && type.equals("text/plain") && plain == null) {
      String text = text(part, mime);
      plain = isFlowed(part) ? FlowedText.joined(text, isDelSp(part)) : text;
    } else if (!attached && type.equals("text/html") && html == null) {
      html = text(part, mime);
    } else {
      attachments++;
    }
  }

  private static boolean isFlowed(MaximalBodyDescriptor part) {
    return "flowed".equalsIgnoreCase(part.getContentTypeParameters().get("format"));
  }

  private static boolean isDelSp(MaximalBodyDescriptor part) {
    return "yes".equalsIgnoreCase(part.getContentTypeParameters().get("delsp"));
  }

  private String text(MaximalBodyDescriptor part, MimeTokenStream mime) throws IOException {
    TextReader reader = new TextReader(mime.getDecodedInputStream(), charset(part));
    TruncatedText text = TruncatedText.readTolerantly(reader, Json.MAX_STRING_CHARS);
    if (text.failure() != null) {
      throw text.failure();
    }
    truncated |= text.truncated();
    return text.text();
  }

  private Charset charset(MaximalBodyDescriptor part) {
    String declared = part.getContentTypeParameters().get("charset");
    if (declared == null || overrideDeclared || declared.equalsIgnoreCase("us-ascii")) {
      return charset;
    }
    try {
      return Charset.forName(declared);
    } catch (IllegalArgumentException e) {
      return charset; // an unknown encoding
    }
  }
}
