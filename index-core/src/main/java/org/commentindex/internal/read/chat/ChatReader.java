package org.commentindex.internal.read.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.chat.timestamp.ChatTimestamp;
import org.commentindex.internal.text.TextReader;
import org.jspecify.annotations.Nullable;

/** Reads one chat log by its grammar, line by line. Not thread-safe. */
final class ChatReader {
  /**
   * Maximum length of a message in characters; the next line starts another one without a sender.
   * It bounds memory and is far above any chat program's limit. Chosen by hand.
   */
  private static final int MAX_MESSAGE_CHARS = 1_000_000;

  /** The codes of IRC and of terminals for colors and typefaces. */
  private static final Pattern CONTROLS =
      Pattern.compile(
          "\\x03(?:[0-9]{1,2}(?:,[0-9]{1,2})?)?|\\x1b\\[[0-9;]{0,20}m|[\\x00-\\x08\\x0b-\\x1f]");

  private static final String HEAD_DETAIL = "head and foot of the log";

  private static final Pattern CHANNEL =
      Pattern.compile("#{1,2}[\\p{L}\\p{N}_+-]+?(?=[_.-]?(?:19|20)[0-9]{2}|\\.|$)");

  private final ChatGrammar grammar;
  private final SourceInput input;
  private final RecordSink sink;
  private final ChatMessageSink messages;
  private final ChatClock clock;
  private @Nullable ChatMessage open;
  private long openChars;
  private @Nullable String title;
  private boolean started;
  private boolean inHead;
  private boolean afterBlank = true;

  ChatReader(ChatGrammar grammar, SourceInput input, RecordSink sink) {
    this.grammar = grammar;
    this.input = input;
    this.sink = sink;
    messages = new ChatMessageSink(grammar, input, sink);
    clock = new ChatClock(input.source());
    title = grammar.singleLines() ? channel(input.source()) : null;
  }

  /** Reads all lines; if the source fails, the messages before the failure are passed on. */
  void read() throws IOException {
    TextReader reader = input.reader();
    // Not closed: the stream may be of an archive that has further members.
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        line(withoutControls(line), ++number);
      }
    } catch (UnreadableSourceException e) {
      finish(reader.malformedBytes());
      throw e;
    }
    finish(reader.malformedBytes());
  }

  /** Returns the channel in the name of a file, such as {@code #bees_20240305.log}, or null. */
  private static @Nullable String channel(String source) {
    Matcher named = CHANNEL.matcher(source.substring(source.lastIndexOf('/') + 1));
    return named.find() ? named.group() : null;
  }

  /** Removes the codes of colors and typefaces. */
  private static String withoutControls(String line) {
    boolean any = line.chars().anyMatch(c -> c < ' ' && c != '\t');
    return any ? CONTROLS.matcher(line).replaceAll("") : line;
  }

  private void finish(long malformedBytes) throws IOException {
    close();
    messages.finish();
    if (malformedBytes > 0) {
      sink.warn(
          input.problem(
              null,
              malformedBytes
                  + " bytes are not "
                  + input.head().encoding().charset().name()
                  + " and were read as windows-1252"));
    }
  }

  private void line(String line, int number) throws IOException {
    ChatLine found = grammar.match(line, started, afterBlank);
    afterBlank = line.isBlank();
    if (found == null) {
      more(line, number);
      return;
    }
    ChatTimestamp timestamp = found.timestamp();
    switch (found.kind()) {
      case MESSAGE, MESSAGE_AFTER_BLANK, ACTION, NOTICE -> {
        close();
        inHead = false;
        started |= found.isMessage();
        ChatTimestamp complete = clock.complete(timestamp);
        if (complete != null && complete.hasDay() && timestamp != null && timestamp.hasDay()) {
          clock.startDay(complete);
        }
        open(ChatMessage.of(found, number, complete, title));
      }
      case DAY -> {
        close();
        if (timestamp != null) {
          clock.startDay(timestamp);
        }
        inHead = false;
        messages.leaveOut(LeftOutReason.METADATA, "lines with the day", line, number);
      }
      case FRAME, HEAD -> {
        close();
        inHead = !started;
        title = found.title() == null ? title : found.title().strip();
        messages.leaveOut(LeftOutReason.METADATA, HEAD_DETAIL, line, number);
      }
    }
  }

  /** Adds a line to the open message, or starts one without a sender. */
  private void more(String line, int number) throws IOException {
    ChatMessage message = open;
    boolean ended = message != null && message.kind() == LineKind.NOTICE && grammar.singleLines();
    if (message != null && !ended && openChars + line.length() <= MAX_MESSAGE_CHARS) {
      message.lines().add(line);
      openChars += line.length() + 1L;
    } else if (inHead && !grammar.singleLines()) {
      messages.leaveOut(LeftOutReason.METADATA, HEAD_DETAIL, line, number);
    } else if (!line.isBlank()) {
      close();
      ChatLine alone = new ChatLine(LineKind.MESSAGE, null, null, line, null);
      open(ChatMessage.of(alone, number, null, title));
    }
  }

  private void open(ChatMessage message) {
    open = message;
    openChars = message.size();
  }

  private void close() throws IOException {
    ChatMessage message = open;
    if (message != null) {
      open = null;
      messages.accept(message);
    }
  }
}
