package org.commentindex.internal.read.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.internal.text.HtmlPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages that a browser saved with their pictures in one file, MHTML (RFC 2557): a message
 * whose parts are the page, its frames, pictures and styles. The page is the part whose location is
 * that of the snapshot, else the first one.
 */
public final class MhtmlFormat implements RecordFormat {
  /** Characters in which the headers are looked for; browsers write fewer than 1,000. */
  private static final int HEAD = 4096;

  /** Lines in the head of a mail, which a saved page lacks. */
  private static final Pattern MAIL =
      Pattern.compile("(?im)^(?:Message-ID|Received|To|Delivered-To|Return-Path):");

  private static final Pattern SAVED =
      Pattern.compile("(?im)^(?:Snapshot-Content-Location:|From: ?\"?<?Saved by )");

  private static final Pattern PARTS =
      Pattern.compile("(?im)^Content-Type:\\s*multipart/related\\b");

  private static final Pattern HEADER = Pattern.compile("\\A[A-Za-z][A-Za-z-]{1,40}:");

  private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");

  /** Disables a limit of mime4j; lines and content are streamed. */
  private static final int UNLIMITED = -1;

  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(UNLIMITED)
          .setMaxHeaderLen(UNLIMITED)
          .setMaxContentLen(UNLIMITED)
          .build();

  private final TextPieces pieces;

  public MhtmlFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public String name() {
    return "saved page (MHTML)";
  }

  @Override
  public boolean matches(SourceHead head) {
    String text = head.text().substring(0, Math.min(HEAD, head.text().length()));
    if (!HEADER.matcher(text).find()) {
      return false;
    }
    String headers = HEAD_END.splitAsStream(text).findFirst().orElse("");
    return SAVED.matcher(headers).find()
        || (PARTS.matcher(headers).find() && !MAIL.matcher(headers).find());
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    Parts parts = new Parts(input.maxCharacters());
    try {
      InputStream rest = CloseShieldInputStream.wrap(input.rest());
      parts.read(input.head().before(rest));
    } catch (MimeException e) {
      throw new UnreadableSourceException(
          "cannot be read as a saved page: " + e.getMessage(), new IOException(e));
    }
    HtmlPage page = parts.page();
    if (page == null) {
      sink.reject(input.problem(null, "this saved page has no part with HTML"));
    } else {
      new PageRecords(pieces, input, sink).read(page, parts.frames);
    }
  }

  /** The pages among the parts. */
  private static final class Parts {
    private final int limit;
    private final List<HtmlPage> frames = new ArrayList<>();
    private @Nullable String location;
    private @Nullable HtmlPage main;

    Parts(int limit) {
      this.limit = limit;
    }

    /** Returns the page, which is then none of the frames. */
    @Nullable HtmlPage page() {
      if (main == null && !frames.isEmpty()) {
        main = frames.removeFirst();
      }
      return main;
    }

    void read(InputStream message) throws IOException, MimeException {
      MimeTokenStream mime = new MimeTokenStream(LENIENT, new DefaultBodyDescriptorBuilder());
      mime.setRecursionMode(RecursionMode.M_NO_RECURSE);
      mime.parse(message);
      String part = null;
      for (EntityState state = mime.getState();
          state != EntityState.T_END_OF_STREAM;
          state = mime.next()) {
        switch (state) {
          case T_START_HEADER -> part = null;
          case T_FIELD -> {
            String name = mime.getField().getName().toLowerCase(Locale.ROOT);
            String value = mime.getField().getBody();
            if (name.equals("snapshot-content-location")) {
              location = value.strip();
            } else if (name.equals("content-location")) {
              part = value.strip();
            }
          }
          case T_BODY -> body((MaximalBodyDescriptor) mime.getBodyDescriptor(), mime, part);
          default -> {}
        }
      }
    }

    private void body(MaximalBodyDescriptor part, MimeTokenStream mime, @Nullable String from)
        throws IOException {
      String type = part.getMimeType();
      if (!type.equals("text/html") && !type.equals("application/xhtml+xml")) {
        return;
      }
      Charset charset = charset(part.getContentTypeParameters().get("charset"));
      HtmlPage page = HtmlPage.read(mime.getDecodedInputStream(), charset, from, limit);
      if (main == null && location != null && location.equals(from)) {
        main = page;
      } else {
        frames.add(page);
      }
    }

    private static @Nullable Charset charset(@Nullable String declared) {
      try {
        return declared == null ? null : Charset.forName(declared);
      } catch (IllegalArgumentException e) {
        return null; // an unknown encoding: the page may declare another
      }
    }
  }
}
