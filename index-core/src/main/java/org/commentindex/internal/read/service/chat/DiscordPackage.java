package org.commentindex.internal.read.service.chat;

import java.io.IOException;
import java.util.Set;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The package of data that Discord gives to the owner of an account: per channel a folder with the
 * owner's messages ({@code messages.json}) and a description ({@code channel.json}). The files of
 * messages name neither the owner nor the channel; the channel's number is the folder's name.
 */
public final class DiscordPackage implements Service {
  private static final String PREFIX = "discord:";
  private static final Set<String> FIELDS =
      Set.of("ID", "Timestamp", "Contents", "Attachments", "id", "recipients", "guild");

  /** The start of the name of a channel's folder in newer packages; older ones have the number. */
  private static final String FOLDER = "c";

  @Override
  public String name() {
    return "Discord package";
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(
        seen ->
            seen.has("ID", "Timestamp", "Contents")
                || (seen.depth() == 0
                    && seen.has("id", "type")
                    && seen.hasAny("guild", "recipients")
                    && !seen.hasAny("text", "body", "content", "message", "messages")));
  }

  @Override
  public Set<String> fields() {
    return FIELDS;
  }

  @Override
  public boolean isContainer(String field) {
    return field.equals("messages");
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (!item.has("Contents")) {
      boolean about = item.hasAny("recipients", "guild", "id");
      context.remarks().count(WarningCounter.ABOUT, about ? 1 : 0);
      return about || item.hasChildren;
    }
    String channel = channel(context.location());
    String id = item.text("ID");
    RawRecord.Builder record =
        context
            .newRecord(ExportValues.id(PREFIX, id))
            .thread(ExportValues.id(PREFIX, channel))
            .date(item.date("Timestamp"));
    String contents = item.text("Contents");
    if (contents == null) {
      context.acceptWithoutText(record);
    } else {
      context.accept(record.format(BodyFormat.HTML).body(DiscordText.html(contents)));
    }
    return true;
  }

  /** Returns the number in the name of the file's folder, such as {@code c1100}, or null. */
  private static @Nullable String channel(String location) {
    String path = location.replace('\\', '/').replace('!', '/').replace('\0', '/');
    int end = path.lastIndexOf("/messages.json");
    if (end < 0) {
      return null;
    }
    String folder = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    String number = folder.startsWith(FOLDER) ? folder.substring(FOLDER.length()) : folder;
    boolean isNumber = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    return isNumber ? number : null;
  }
}
