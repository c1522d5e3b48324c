package org.commentindex.internal.read.service.social;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Mojibake;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in the downloads of Facebook, Messenger and Instagram. Their mojibake is repaired.
 * A message's id consists of its conversation and its time.
 */
public final class Messenger implements Service {
  /** The types of messages that the service writes. */
  private static final Set<String> NOTICES = Set.of("Call", "Subscribe", "Unsubscribe");

  private static final Set<String> FIELDS =
      Set.of(
          "sender_name",
          "senderName",
          "timestamp_ms",
          "timestamp",
          "content",
          "text",
          "type",
          "reactions",
          "is_unsent",
          "isUnsent",
          "share",
          "title",
          "threadName",
          "thread_path",
          "participants");

  /** What Messenger writes as the text of a message that shares something. */
  private static final Pattern SHARED =
      Pattern.compile("(?:.{1,100} )?sent (?:an attachment|a photo|a video|a link)\\.");

  @Override
  public String name() {
    return "Messenger";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("sender_name", "timestamp_ms")
                || seen.has("senderName", "timestamp", "text")
                || seen.has("participants", "messages", "thread_path")
                || seen.has("participants", "messages", "threadName"));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("messages");
  }

  /** A conversation's title and path may follow its messages. */
  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    ExportItem root = item.root();
    boolean ready =
        root == item || (root.has("title") && root.has("thread_path")) || root.has("threadName");
    return ready ? null : root;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (item.hasAny("sender_name", "senderName")) {
      readMessage(item, context);
      return true;
    }
    return item.hasAny("participants", "thread_path", "threadName") || item.hasChildren;
  }

  private static void readMessage(ExportItem item, ExportContext context) throws IOException {
    ExportItem root = item.root();
    String text = Mojibake.repair(item.text("content", "text"));
    String type = item.text("type");
    if (type != null && NOTICES.contains(type)) {
      context.notice(text);
      return;
    }
    String path = root == item ? null : root.text("thread_path", "threadName");
    String thread = path == null ? null : "messenger:" + path.substring(path.lastIndexOf('/') + 1);
    RawRecord.Builder record =
        context
            .newRecord(
                thread == null
                    ? null
                    : ExportValues.id(thread + "/", item.text("timestamp_ms", "timestamp")))
            .thread(thread)
            .title(root == item ? null : Mojibake.repair(root.text("title", "threadName")))
            .author(AuthorName.of(Mojibake.repair(item.text("sender_name", "senderName"))))
            .date(item.date("timestamp_ms", "timestamp"))
            .votes(item.at("reactions").isArray() ? (long) item.at("reactions").size() : null);
    if (item.is("is_unsent") || item.is("isUnsent")) {
      context.acceptDeleted(record);
      return;
    }
    String all = withShared(item, text, record, context);
    if (all.isEmpty()) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.body(all));
    }
  }

  /** Returns a message's text, followed by the quoted text of the post that it shares. */
  private static String withShared(
      ExportItem item, @Nullable String text, RawRecord.Builder record, ExportContext context) {
    String link = item.text("share/link");
    if (link != null) {
      record.link(link);
    }
    String shared = Mojibake.repair(item.text("share/share_text"));
    String own = text == null ? "" : text;
    if (item.at("share").isObject() && SHARED.matcher(own).matches()) {
      context.leaveOut(LeftOutReason.NOTICE, null, own);
      own = "";
    }
    return shared == null ? own : (own + "\n> " + shared.strip().replace("\n", "\n> ")).strip();
  }
}
