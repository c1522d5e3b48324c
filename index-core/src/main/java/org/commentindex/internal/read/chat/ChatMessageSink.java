package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.chat.body.MessageText;
import org.commentindex.internal.read.chat.body.PhoneBody;
import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.commentindex.internal.read.chat.timestamp.DateOrder;
import org.commentindex.internal.read.value.ChatAuthor;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the messages of one chat and passes them on. Messages wait until the order of day and
 * month is known: until enough dates exist in one order only, until the end, or until the chat
 * exceeds the limit for documents. Not thread-safe.
 */
final class ChatMessageSink {
  /**
   * Dates that exist in one order only, after which the others need not be awaited: a few may be of
   * quoted messages. Chosen by hand.
   */
  private static final int ENOUGH_EVIDENCE = 50;

  private final Map<DateOrder, Integer> evidence = new EnumMap<>(DateOrder.class);
  private final ChatGrammar grammar;
  private final SourceInput input;
  private final RecordSink sink;
  private final WarningCounter remarks;
  private final List<ChatMessage> waiting = new ArrayList<>();
  private long waitingChars;
  private @Nullable DateOrder order;
  private long number;

  ChatMessageSink(ChatGrammar grammar, SourceInput input, RecordSink sink) {
    this.grammar = grammar;
    this.input = input;
    this.sink = sink;
    remarks = new WarningCounter(input, sink);
  }

  /** Adds a message or notice. */
  void accept(ChatMessage message) throws IOException {
    ChatTimestamp timestamp = message.timestamp();
    boolean decided = order != null || timestamp == null || timestamp.fixed();
    if (decided && waiting.isEmpty()) {
      pass(message, order == null ? DateOrder.DAY_FIRST : order);
      return;
    }
    waiting.add(message);
    waitingChars += message.size();
    DateOrder only = timestamp == null ? null : timestamp.onlyOrder();
    if (only != null) {
      evidence.merge(only, 1, Integer::sum);
    }
    if (waitingChars > input.maxCharacters() || isDecided()) {
      passWaiting();
    }
  }

  /** Returns true if many dates have only one order, and none has only another. */
  private boolean isDecided() {
    return evidence.size() == 1 && evidence.values().iterator().next() >= ENOUGH_EVIDENCE;
  }

  /** Passes on what waits and reports the counts. */
  void finish() throws IOException {
    passWaiting();
    remarks.report();
  }

  /** Reports a line that is in no message. */
  void leaveOut(LeftOutReason reason, String detail, String text, int line) {
    leaveOut(reason, detail, text, new LineRange(line, line));
  }

  private void passWaiting() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    List<ChatTimestamp> timestamps = new ArrayList<>();
    for (ChatMessage message : waiting) {
      ChatTimestamp timestamp = message.timestamp();
      if (timestamp != null && timestamp.hasDay()) {
        timestamps.add(timestamp);
      }
    }
    DateOrder found = DateOrder.of(timestamps);
    if (!DateOrder.isCertain(timestamps)) {
      sink.warn(
          input.problem(
              null,
              "dates do not show whether day or month comes first: assumed "
                  + found.displayName()));
    }
    order = found;
    for (ChatMessage message : waiting) {
      pass(message, found);
    }
    waiting.clear();
    waitingChars = 0;
  }

  private void pass(ChatMessage message, DateOrder dates) throws IOException {
    LineRange lines = new LineRange(message.number(), message.lastLine());
    if (message.kind() == LineKind.NOTICE) {
      remarks.count(PhoneBody.NOTICE_DETAIL + ", skipped");
      String text = String.join("\n", message.lines());
      leaveOut(LeftOutReason.NOTICE, PhoneBody.NOTICE_DETAIL, text, lines);
      return;
    }
    MessageText body = grammar.body().of(message.lines());
    for (MessageText.Part part : body.leftOut()) {
      leaveOut(part.reason(), part.detail(), part.text(), lines);
    }
    String name = message.name();
    boolean notice = body.leftOut().stream().anyMatch(p -> p.reason() == LeftOutReason.NOTICE);
    if (body.text().isEmpty() && notice && name != null) {
      // The name may be that of the group, which no comment has.
      leaveOut(LeftOutReason.NOTICE, PhoneBody.NOTICE_DETAIL, name, lines);
    }
    if (body.text().isEmpty()) {
      remarks.count(body.leftOut().isEmpty() ? "messages without text, skipped" : kind(body));
      return;
    }
    number++;
    ChatTimestamp timestamp = message.timestamp();
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .location(input.location() + "\0n:" + number)
            .lines(lines)
            .title(message.title())
            .author(ChatAuthor.of(message.name()))
            .date(timestamp == null ? null : timestamp.date(dates))
            .votes(body.votes())
            .body(body.text());
    body.links().forEach(record::link);
    sink.accept(record.build());
  }

  private static String kind(MessageText body) {
    return body.leftOut().getFirst().detail() + ", skipped";
  }

  private void leaveOut(LeftOutReason reason, String detail, String text, LineRange lines) {
    long characters = LeftOutText.characters(text);
    if (characters > 0) {
      sink.leaveOut(new LeftOutText(input.source(), lines, reason, detail, characters));
    }
  }
}
