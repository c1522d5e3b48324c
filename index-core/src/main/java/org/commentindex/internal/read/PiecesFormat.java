package org.commentindex.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.commentindex.internal.read.base.FaultyRecordException;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;

/**
 * What {@code split --json} prints, corrected by hand or not: to be indexed in place of the text. A
 * piece keeps the lines it had in that text; as there, its words say which comment it is.
 */
final class PiecesFormat implements RecordFormat {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String name() {
    return "pieces";
  }

  @Override
  public boolean matches(Head head) {
    return JsonShape.of(head) == JsonShape.LINES && ExportFormat.says("piece", head);
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    TextPieces.Times times = new TextPieces.Times();
    JsonLinesFormat.forEachLine(
        input,
        sink,
        (json, from, line) -> {
          JsonNode piece = MAPPER.readTree(json);
          ExportFormat.requireVersion(piece);
          String text = ExportedRecord.string(piece, "text");
          if (text == null || text.isBlank()) {
            throw new FaultyRecordException(
                text == null ? "\"text\" is missing" : "text is empty: take the line out");
          }
          return RawRecord.builder(from.source(), line)
              .place(from.place() + "\0t:" + times.next(text))
              .lines(ExportedRecord.lines(piece.path("lines")))
              .author(ExportedRecord.string(piece, "author"))
              .date(ExportedRecord.date(piece))
              .votes(ExportedRecord.votes(piece))
              .body(text)
              .build();
        });
  }
}
