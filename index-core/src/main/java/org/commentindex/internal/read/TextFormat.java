package org.commentindex.internal.read;

import java.io.IOException;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.text.CutText;
import org.commentindex.internal.text.TextReader;
import org.jspecify.annotations.Nullable;

/** Pasted or plain text, divided into the comments it holds. */
final class TextFormat implements RecordFormat {
  private static final Pattern XML = Pattern.compile("<\\?xml\\s|<rss[\\s>]|<feed[\\s>]");

  private static final Pattern MAIL = Pattern.compile("From \\S+.*\\d{4}\\R[A-Z][\\w-]*: ");

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
    CutText text = CutText.readTolerantly(reader, input.mostCharacters());
    pieces.read(text.text(), input, sink);
    if (text.cut()) {
      sink.remark(
          input.note(
              null,
              "only the first "
                  + input.options().documentMegabytes()
                  + " million characters were read: give it in parts, or raise the limit"));
    }
    if (reader.strays() > 0) {
      sink.remark(
          input.note(
              null,
              reader.strays()
                  + " bytes are not "
                  + input.head().encoding().charset().name()
                  + " and were read as windows-1252"));
    }
    if (text.failure() != null) {
      throw text.failure();
    }
  }

  /** A kind of file that holds records, but not in a format that is known; null for plain text. */
  private static @Nullable String looksLike(Head head) {
    String text = head.text().stripLeading();
    if (XML.matcher(text).lookingAt()) {
      return "XML";
    }
    return MAIL.matcher(text).lookingAt()
        ? "a mailbox"
        : TABLE.matcher(text).lookingAt() ? "a table" : null;
  }
}
