package org.commentindex.internal.read;

import java.io.IOException;
import org.commentindex.internal.text.CutText;
import org.commentindex.internal.text.TextReader;

/** Pasted or plain text, divided into the comments it holds. */
final class TextFormat implements RecordFormat {
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
}
