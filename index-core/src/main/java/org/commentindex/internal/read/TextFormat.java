package org.commentindex.internal.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.text.TextReader;
import org.jspecify.annotations.Nullable;

/** Pasted or plain text, divided into the comments it holds. */
final class TextFormat implements RecordFormat {
  private static final Pattern XML = Pattern.compile("<\\?xml\\s|<rss[\\s>]|<feed[\\s>]");

  /** Names of fields, at least three, parted by commas or tabs, in a first line without a blank. */
  private static final Pattern TABLE = Pattern.compile("\"?\\w+\"?([,\\t]\"?\\w+\"?){2,}\\R");

  private final TextPieces pieces;

  TextFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean matches(Head head) {
    return FileMagic.whyNotText(head) == null;
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    TextReader reader = input.reader();
    String other = looksLike(input.head());
    if (other != null) {
      sink.remark(input.note(null, "looks like " + other + ", which is read as plain text so far"));
    }
    ToItsFailure text = new ToItsFailure(reader);
    pieces.read(text, input, sink);
    if (reader.strays() > 0) {
      sink.remark(
          input.note(
              null,
              reader.strays()
                  + " bytes are not "
                  + input.head().encoding().charset().name()
                  + " and were read as windows-1252"));
    }
    if (text.failure != null) {
      throw text.failure;
    }
  }

  /** A text as far as it can be read. */
  private static final class ToItsFailure extends FilterReader {
    private @Nullable IOException failure;

    ToItsFailure(Reader in) {
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

  /** A kind of file that holds records, but not in a format that is known; null for plain text. */
  private static @Nullable String looksLike(Head head) {
    String text = head.text().stripLeading();
    if (XML.matcher(text).lookingAt()) {
      return "XML";
    }
    return TABLE.matcher(text).lookingAt() ? "a table without a column that is known" : null;
  }
}
