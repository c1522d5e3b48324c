package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;

/**
 * Hands over the messages of one chat. Messages have no ids, so that nothing hangs on those without
 * words: they are left out and counted. Not thread-safe.
 */
final class Messages {
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i)<[^<>]{3,200}>|\\S+\\.\\w{2,5} \\([^()]{5,40}\\)|.{2,40}"
              + " (?:omitted|weggelassen|ausgeschlossen|omitid[oa]s?|absente?|omis|omess[oaie]"
              + "|ocult[oa]|weggelaten)");
  private static final Pattern DELETED =
      Pattern.compile(
          "(?i)(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht"
              + "|du hast diese nachricht gelöscht|se eliminó este mensaje|eliminaste este mensaje"
              + "|ce message a été supprimé|esta mensagem foi apagada"
              + "|questo messaggio è stato eliminato|dit bericht is verwijderd)\\.?");
  private static final Pattern EDITED = Pattern.compile("\\s*\\u200e?<[^<>]{0,40}edited>$");
  private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\ufeff]");

  private final Input input;
  private final RecordSink sink;
  private final DateOrder order;
  private final Remarks remarks;
  private long number;

  Messages(Input input, RecordSink sink, DateOrder order) {
    this.input = input;
    this.sink = sink;
    this.order = order;
    remarks = new Remarks(input, sink);
  }

  Remarks remarks() {
    return remarks;
  }

  /**
   * Takes a message.
   *
   * @param line where its first line stands, from 1
   * @param more its other lines
   */
  void accept(ChatLine head, int line, List<String> more) throws IOException {
    String text = text(head, more);
    if (MEDIA.matcher(text).matches()) {
      remarks.count("pictures and files, left out");
    } else if (DELETED.matcher(text).matches()) {
      remarks.count("deleted messages, left out");
    } else if (head.author() == null || head.text().startsWith("\u200e")) {
      remarks.count("notices of the chat itself, left out");
    } else if (text.isEmpty()) {
      remarks.count("messages without words, left out");
    } else {
      number++;
      sink.accept(
          RawRecord.builder(input.source(), number)
              .place(input.place() + "\0n:" + number)
              .lines(new LineRange(line, line + lastWords(more)))
              .author(AuthorName.of(head.author()))
              .date(head.date(order))
              .body(text)
              .build());
    }
  }

  private static String text(ChatLine head, List<String> more) {
    StringBuilder text = new StringBuilder(head.text());
    more.forEach(line -> text.append('\n').append(line));
    String bare = EDITED.matcher(text).replaceFirst("");
    return MARKS.matcher(bare).replaceAll("").strip();
  }

  private static int lastWords(List<String> more) {
    int last = more.size();
    while (last > 0 && more.get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }
}
