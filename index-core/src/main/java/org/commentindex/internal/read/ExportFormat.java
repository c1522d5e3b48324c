package org.commentindex.internal.read;

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
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;

/**
 * Our own export: a comment a line, with all its occurrences; docs/export-format.md is its page.
 * The records get back the sources, numbers and keys they had, so an index made from an export
 * knows its sources again.
 */
final class ExportFormat implements RecordFormat {
  private static final int VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String name() {
    return "Comment Index export";
  }

  @Override
  public boolean matches(Head head) {
    return JsonShape.of(head) == JsonShape.LINES && says("comment", head);
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    JsonLinesFormat.forEachLine(input, sink, ExportFormat::record);
  }

  /** Whether the first object says both that it is of our own of some type and in which version. */
  static boolean says(String what, Head head) {
    String text = head.text().stripLeading();
    boolean version = false;
    boolean type = false;
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      while (!(version && type) && json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        version |= name.equals("v") && value == JsonToken.VALUE_NUMBER_INT;
        type |= name.equals("type") && json.getText().equals(what);
        json.skipChildren();
      }
      return version && type;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string has no input to fail
    }
  }

  private static RawRecord record(JsonParser json, Input input, long line)
      throws IOException, FaultyRecordException {
    JsonNode comment = MAPPER.readTree(json);
    requireVersion(comment);
    JsonNode occurrences = comment.path("occurrences");
    JsonNode first = occurrences.path(0);
    if (!first.path("kind").asText().equals(CopyKind.ORIGINAL.word())) {
      throw new FaultyRecordException("the first of \"occurrences\" must be of kind \"original\"");
    }
    SourceRecord kept = ExportedRecord.of(first, ExportedRecord.of(comment));
    List<Occurrence> copies = new ArrayList<>();
    for (int i = 1; i < occurrences.size(); i++) {
      copies.add(ExportedRecord.occurrence(occurrences.get(i), kept));
    }
    return raw(kept, copies);
  }

  static void requireVersion(JsonNode written) throws FaultyRecordException {
    int version = written.path("v").asInt();
    if (version != VERSION) {
      throw new FaultyRecordException(
          "written in export version " + version + "; this program reads version " + VERSION);
    }
  }

  private static RawRecord raw(SourceRecord kept, List<Occurrence> copies) {
    RawRecord.Builder record =
        RawRecord.builder(kept.source(), kept.number())
            .place("key:" + kept.key())
            .key(kept.key())
            .lines(kept.lines())
            .id(kept.id())
            .parent(kept.parent())
            .thread(kept.thread())
            .title(kept.title())
            .author(kept.author())
            .date(kept.date())
            .votes(kept.votes())
            .url(kept.url())
            .lang(kept.lang())
            .cites(kept.cites())
            .body(kept.text())
            .copies(copies);
    kept.tags().forEach(record::tag);
    return record.build();
  }
}
