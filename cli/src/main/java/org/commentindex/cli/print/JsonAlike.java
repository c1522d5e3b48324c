package org.commentindex.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.commentindex.model.Comment;
import org.commentindex.query.LookAlikes;
import org.commentindex.query.Tally;

/** The fields of a group of look-alikes. */
final class JsonAlike {
  /** Their names, in order, without version and type. */
  static final List<String> FIELDS =
      List.of("group", "comments", "first", "last", "senders", "text", "variants");

  private JsonAlike() {}

  static void alike(JsonGenerator json, LookAlikes group) throws IOException {
    json.writeStringField("group", group.group());
    json.writeNumberField("comments", group.comments());
    JsonValues.date(json, "first", group.first());
    JsonValues.date(json, "last", group.last());
    json.writeArrayFieldStart("senders");
    for (Tally sender : group.senders()) {
      json.writeStartObject();
      json.writeStringField("author", sender.value());
      json.writeNumberField("comments", sender.comments());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonValues.text(json, "text", group.leader().text());
    json.writeArrayFieldStart("variants");
    for (Comment variant : group.variants()) {
      json.writeStartObject();
      json.writeStringField("id", variant.id());
      JsonValues.text(json, "author", variant.author());
      JsonValues.date(json, "date", variant.date());
      JsonCopy.differs(json, group.leader().text(), variant.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
