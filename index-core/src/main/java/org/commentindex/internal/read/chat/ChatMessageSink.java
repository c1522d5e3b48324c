package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.model.LineRange;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates the messages of one chat and passes them on. Messages are held until the order
 * of day and month is known, up to a limit. Messages without text are skipped and counted: messages
 * have no ids, so no reply refers to them. Not thread-safe.
 */
final class ChatMessageSink {
  /** Characters of messages that are held to determine the order of day and month. By hand. */
  private static final long MAX_HELD_CHARS = 64_000_000;

  private record Held(
      @Nullable ChatTime time, boolean isDay, RawRecord.@Nullable Builder message) {}

  private final SourceInput input;
  private final RecordSink sink;
  private final WarningCounter remarks;
  private final ChatKind kind;
  private final ChatDays days;
  private final List<Held> held = new ArrayList<>();
  private @Nullable DateOrder order;
  private @Nullable String title;
  private long heldChars;
  private long number;

  ChatMessageSink(ChatKind kind, SourceInput input, RecordSink sink) {
    this.kind = kind;
    this.input = input;
    this.sink = sink;
    remarks = new WarningCounter(input, sink);
    days = new ChatDays(input.source());
  }

  /** Adds a message. */
  void accept(ChatRule.Line head, long line, List<String> lines) throws IOException {
    ChatText text = kind.body().apply(lines);
    LineRange range = new LineRange((int) line, (int) line + lines.size() - 1);
    for (ChatText.Region region : text.leftOut()) {
      leaveOut(region.reason(), region.detail(), region.text(), range);
      if (text.text().isEmpty()) {
        remarks.count(region.detail().endsWith("skipped") ? region.detail() : WITHOUT_TEXT);
      }
    }
    if (text.text().isEmpty()) {
      if (text.leftOut().isEmpty()) {
        remarks.count(WITHOUT_TEXT);
      }
      hold(new Held(head.time(), true, null), 0);
      return;
    }
    number++;
    RawRecord.Builder message =
        RawRecord.builder(input.source(), number)
            .location(input.location() + "\0n:" + number)
            .lines(range)
            .title(title)
            .author(ChatAuthor.of(head.name()))
            .votes(text.votes())
            .body(text.text());
    hold(new Held(head.time(), false, message), text.text().length());
  }

  private static final String WITHOUT_TEXT = "messages without text, skipped";

  /** Handles a line that is no message. */
  void notice(ChatRule.Line found, String line, long number) throws IOException {
    switch (found.kind()) {
      case TITLE -> {
        title = found.text().isBlank() ? null : found.text().strip();
        leaveOut(LeftOutReason.METADATA, "the name of the chat", line, number);
      }
      case NOTICE -> {
        remarks.count(ChatText.NOTICE_DETAIL);
        leaveOut(LeftOutReason.NOTICE, ChatText.NOTICE_DETAIL, line, number);
        hold(new Held(found.time(), true, null), 0);
      }
      default -> {
        leaveOut(LeftOutReason.METADATA, "lines of the program", line, number);
        hold(new Held(found.time(), true, null), 0);
      }
    }
  }

  void leaveOut(LeftOutReason reason, String detail, String text, long line) {
    leaveOut(reason, detail, text, new LineRange((int) line, (int) line));
  }

  private void leaveOut(LeftOutReason reason, String detail, String text, LineRange lines) {
    long characters = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    sink.leaveOut(new LeftOutText(input.source(), lines, reason, detail, characters));
  }

  void reject(long line, String reason) {
    sink.reject(input.problem(line, reason));
  }

  private void hold(Held message, long characters) throws IOException {
    if (message.time() == null && message.message() == null) {
      return;
    }
    held.add(message);
    heldChars += characters + 1;
    if (order != null || heldChars > MAX_HELD_CHARS) {
      flush();
    }
  }

  /** Passes on all messages and reports what was skipped. */
  void end() throws IOException {
    flush();
    remarks.report();
  }

  private void flush() throws IOException {
    DateOrder known = order;
    if (known == null) {
      List<ChatTime> times = held.stream().map(Held::time).filter(Objects::nonNull).toList();
      known = DateOrder.of(times);
      order = known;
      if (!DateOrder.isCertain(times)) {
        sink.warn(
            input.problem(
                null,
                "dates do not show whether day or month comes first: assumed "
                    + known.displayName()));
      }
    }
    for (Held message : held) {
      Instant date = date(message, known);
      if (message.message() != null) {
        sink.accept(message.message().date(date).build());
      }
    }
    held.clear();
    heldChars = 0;
  }

  private @Nullable Instant date(Held message, DateOrder known) {
    ChatTime time = message.time();
    if (time == null) {
      return null;
    }
    LocalDate day = days.dayOf(time, known);
    return time.on(day);
  }
}
