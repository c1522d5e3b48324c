package org.commentindex.internal.read.service.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Mojibake;
import org.commentindex.source.RawRecord;

/** The words and labels in the downloads of Facebook and Instagram. */
final class FacebookText {
  private FacebookText() {}

  /** Returns a text with the words of what is attached; adds links to the record. */
  static String withAttachments(ExportItem item, String text, RawRecord.Builder record) {
    StringJoiner out = new StringJoiner("\n");
    if (!text.isBlank()) {
      out.add(text);
    }
    for (JsonNode attachment : item.at("attachments")) {
      for (JsonNode datum : attachment.path("data")) {
        ExportValues.addLinks(record, datum, "url");
        add(out, datum.path("text"));
        add(out, datum.path("media").path("description"));
        addPoll(out, datum.path("poll"));
        for (String kind : new String[] {"note", "for_sale_item", "life_event", "event"}) {
          add(out, datum.path(kind).path("title"));
          add(out, datum.path(kind).path("text"));
          add(out, datum.path(kind).path("description"));
        }
      }
    }
    return out.toString();
  }

  private static void addPoll(StringJoiner out, JsonNode poll) {
    add(out, poll.path("question"));
    for (JsonNode option : poll.path("options")) {
      add(out, option.path("option"));
    }
  }

  /** Adds a text unless it is in the text before: a picture repeats the text of its post. */
  private static void add(StringJoiner out, JsonNode node) {
    String text = Mojibake.repair(ExportItem.textOf(node));
    if (text != null && !out.toString().contains(text.strip())) {
      out.add(text);
    }
  }
}
