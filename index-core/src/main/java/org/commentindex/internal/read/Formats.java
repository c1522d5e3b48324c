package org.commentindex.internal.read;

import java.util.List;
import org.commentindex.internal.text.process.DocumentProcess;
import org.jspecify.annotations.Nullable;

/** The formats known, the most particular first: the first that matches reads. */
final class Formats {
  private final List<RecordFormat> formats;

  Formats(TextPieces pieces, DocumentProcess documents) {
    formats =
        List.of(
            new ExportFormat(),
            new JsonLinesFormat(),
            new JsonFormat(),
            new DocumentFormat(pieces, documents),
            new TextFormat(pieces));
  }

  /** The format of what begins so, or null if it is no text and none that is known. */
  @Nullable RecordFormat of(Head head) {
    for (RecordFormat format : formats) {
      if (format.matches(head)) {
        return format;
      }
    }
    return null;
  }
}
