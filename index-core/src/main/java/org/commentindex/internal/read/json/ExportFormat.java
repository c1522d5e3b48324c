package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.FaultyRecordException;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;

/**
 * Reads the program's own export: one comment per line, with all its occurrences (see
 * docs/export-format.md). Records keep their original sources, numbers and keys, so that an index
 * built from an export recognizes the sources when they are indexed again.
 */
public final class ExportFormat implements RecordFormat {
  /** The version of the export format, as in docs/export-format.md. */
  private static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String name() {
    return "Comment Index export";
  }

  @Override
  public boolean matches(SourceHead head) {
    return JsonShape.of(head) == JsonShape.LINES && isOfType("comment", head);
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    JsonLinesFormat.forEachLine(input, sink, ExportFormat::record);
  }

  /** Returns true if the first object has a format version and this type. */
  static boolean isOfType(String expectedType, SourceHead head) {
    String text = head.text().stripLeading();
    boolean version = false;
    boolean type = false;
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      while (!(version && type) && json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        version |= name.equals("v") && value == JsonToken.VALUE_NUMBER_INT;
        type |= name.equals("type") && json.getText().equals(expectedType);
        json.skipChildren();
      }
      return version && type;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when parsing a string
    }
  }

  private static RawRecord record(JsonParser json, SourceInput input, long line)
      throws IOException, FaultyRecordException {
    JsonNode comment = MAPPER.readTree(json);
    requireVersion(comment);
    JsonNode occurrences = comment.path("occurrences");
    JsonNode first = occurrences.path(0);
    if (!first.path("kind").asText().equals(CopyKind.ORIGINAL.word())) {
      throw new FaultyRecordException("the first of \"occurrences\" must be of kind \"original\"");
    }
    SourceRecord canonical = ExportedRecord.of(first, ExportedRecord.of(comment));
    List<Occurrence> copies = new ArrayList<>();
    for (int i = 1; i < occurrences.size(); i++) {
      copies.add(ExportedRecord.occurrence(occurrences.get(i), canonical));
    }
    return raw(canonical, copies);
  }

  static void requireVersion(JsonNode exported) throws FaultyRecordException {
    int version = exported.path("v").asInt();
    if (version != VERSION) {
      throw new FaultyRecordException(
          "written in export version " + version + "; this program reads version " + VERSION);
    }
  }

  private static RawRecord raw(SourceRecord canonical, List<Occurrence> copies) {
    RawRecord.Builder record =
        RawRecord.builder(canonical.source(), canonical.number())
            .location("key:" + canonical.key())
            .key(canonical.key())
            .lines(canonical.lines())
            .id(canonical.id())
            .parent(canonical.parent())
            .thread(canonical.thread())
            .title(canonical.title())
            .author(canonical.author())
            .date(canonical.date())
            .votes(canonical.votes())
            .url(canonical.url())
            .lang(canonical.lang())
            .cites(canonical.cites())
            .fields(canonical.fields())
            .custom(canonical.custom())
            .body(canonical.text())
            .copies(copies);
    canonical.tags().forEach(record::tag);
    return record.build();
  }
}
