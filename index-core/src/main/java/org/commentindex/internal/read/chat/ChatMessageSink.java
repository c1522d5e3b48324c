package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;

/**
 * Numbers the messages of one chat and passes them on. Messages without text are skipped and
 * counted: messages have no ids, so no reply refers to them. Not thread-safe.
 */
final class ChatMessageSink {
  // The bounds of repetition limit backtracking on long messages; chosen by hand.

  /** The text in place of a picture or file, in the languages of the phone. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i)<[^<>]{3,200}>|\\S+\\.\\w{2,5} \\([^()]{5,40}\\)|.{2,40}"
              + " (?:omitted|weggelassen|ausgeschlossen|omitid[oa]s?|absente?|omis|omess[oaie]"
              + "|ocult[oa]|weggelaten)");

  /** The text in place of a deleted message. */
  private static final Pattern DELETED =
      Pattern.compile(
          "(?i)(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht"
              + "|du hast diese nachricht gelöscht|se eliminó este mensaje|eliminaste este mensaje"
              + "|ce message a été supprimé|esta mensagem foi apagada"
              + "|questo messaggio è stato eliminato|dit bericht is verwijderd)\\.?");

  /** The marker at the end of an edited message. */
  private static final Pattern EDITED = Pattern.compile("\\s*\\u200e?<[^<>]{0,40}edited>$");

  private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u200e\\u200f\\ufeff]");

  private final SourceInput input;
  private final RecordSink sink;
  private final DateOrder order;
  private final WarningCounter remarks;
  private long number;

  ChatMessageSink(SourceInput input, RecordSink sink, DateOrder order) {
    this.input = input;
    this.sink = sink;
    this.order = order;
    remarks = new WarningCounter(input, sink);
  }

  WarningCounter remarks() {
    return remarks;
  }

  /**
   * Adds a message.
   *
   * @param header its first line
   * @param line the number of the first line, from 1
   * @param more its other lines
   */
  void accept(MessageHeader header, int line, List<String> more) throws IOException {
    String text = text(header, more);
    if (MEDIA.matcher(text).matches()) {
      remarks.count("pictures and files, skipped");
    } else if (DELETED.matcher(text).matches()) {
      remarks.count("deleted messages, skipped");
    } else if (header.author() == null || header.text().startsWith("\u200e")) {
      remarks.count("system notices, skipped");
    } else if (text.isEmpty()) {
      remarks.count("messages without text, skipped");
    } else {
      number++;
      sink.accept(
          RawRecord.builder(input.source(), number)
              .location(input.location() + "\0n:" + number)
              .lines(new LineRange(line, line + countWithoutTrailingBlanks(more)))
              .author(AuthorName.of(header.author()))
              .date(header.date(order))
              .body(text)
              .build());
    }
  }

  private static String text(MessageHeader header, List<String> more) {
    StringBuilder text = new StringBuilder(header.text());
    more.forEach(line -> text.append('\n').append(line));
    String withoutMarker = EDITED.matcher(text).replaceFirst("");
    return DIRECTION_MARKS.matcher(withoutMarker).replaceAll("").strip();
  }

  private static int countWithoutTrailingBlanks(List<String> more) {
    int count = more.size();
    while (count > 0 && more.get(count - 1).isBlank()) {
      count--;
    }
    return count;
  }
}
