package org.commentindex.internal.read.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.commentindex.internal.read.base.FaultyRecordException;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.source.RawRecord;

/**
 * Reads the output of {@code split --json}, possibly corrected by hand, to index it in place of the
 * text. A piece keeps its line numbers in that text. It is identified by its words, like a piece of
 * that text.
 */
public final class PiecesFormat implements RecordFormat {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String name() {
    return "pieces";
  }

  @Override
  public boolean matches(SourceHead head) {
    return JsonShape.of(head) == JsonShape.LINES && ExportFormat.isOfType("piece", head);
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    TextPieces.PieceIds ids = new TextPieces.PieceIds();
    JsonLinesFormat.forEachLine(
        input,
        sink,
        (json, from, line) -> {
          JsonNode piece = MAPPER.readTree(json);
          ExportFormat.requireVersion(piece);
          String text = ExportedRecord.string(piece, "text");
          if (text == null || text.isBlank()) {
            throw new FaultyRecordException(
                text == null ? "\"text\" is missing" : "text is empty: remove the line");
          }
          return RawRecord.builder(from.source(), line)
              .location(from.location() + "\0t:" + ids.next(text))
              .lines(ExportedRecord.lines(piece.path("lines")))
              .author(ExportedRecord.string(piece, "author"))
              .date(ExportedRecord.date(piece))
              .votes(ExportedRecord.votes(piece))
              .body(text)
              .build();
        });
  }
}
