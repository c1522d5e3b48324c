package org.commentindex.internal.read.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.FileMagic;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.text.TextReader;
import org.jspecify.annotations.Nullable;

/** Reads pasted or plain text, which is split into comments. */
public final class TextFormat implements RecordFormat {
  private static final Pattern XML = Pattern.compile("<\\?xml\\s|<rss[\\s>]|<feed[\\s>]");

  /** A first line of at least three field names, separated by commas or tabs without blanks. */
  private static final Pattern TABLE = Pattern.compile("\"?\\w+\"?([,\\t]\"?\\w+\"?){2,}+\\R");

  private final TextPieces pieces;

  public TextFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean matches(SourceHead head) {
    return FileMagic.whyNotText(head) == null;
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    TextReader reader = input.reader();
    String otherFormat = looksLike(input.head());
    if (otherFormat != null) {
      sink.warn(input.problem(null, "looks like " + otherFormat + " and is read as plain text"));
    }
    FailureKeepingReader text = new FailureKeepingReader(reader);
    pieces.read(text, input, sink);
    if (reader.malformedBytes() > 0) {
      sink.warn(
          input.problem(
              null,
              reader.malformedBytes()
                  + " bytes are not "
                  + input.head().encoding().charset().name()
                  + " and were read as windows-1252"));
    }
    if (text.failure != null) {
      throw text.failure;
    }
  }

  /** Ends at the first failure and keeps its exception. */
  private static final class FailureKeepingReader extends FilterReader {
    private @Nullable IOException failure;

    FailureKeepingReader(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        failure = e;
        return -1;
      }
    }
  }

  /** Returns the kind of structured file that this resembles, or null for plain text. */
  private static @Nullable String looksLike(SourceHead head) {
    String text = head.text().stripLeading();
    if (XML.matcher(text).lookingAt()) {
      return "XML";
    }
    return TABLE.matcher(text).lookingAt() ? "a table without known columns" : null;
  }
}
