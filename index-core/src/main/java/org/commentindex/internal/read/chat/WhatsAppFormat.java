package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.text.TruncatedText;

/**
 * The record format of WhatsApp chats exported as text. A chat is held in memory, up to the limit
 * for documents, because the order of day and month is determined from all of its dates.
 */
public final class WhatsAppFormat implements RecordFormat {
  /** The number of non-blank lines checked for messages: the first may be long. Chosen by hand. */
  private static final int LINES_TO_CHECK = 40;

  @Override
  public String name() {
    return "WhatsApp";
  }

  /** Returns true if the first line starts a message or notice, and a message has a sender. */
  @Override
  public boolean matches(SourceHead head) {
    List<MessageHeader> found =
        head.text()
            .lines()
            .filter(l -> !l.isBlank())
            .limit(LINES_TO_CHECK)
            .map(MessageHeader::of)
            .toList();
    return !found.isEmpty()
        && found.getFirst() != null
        && found.stream().anyMatch(line -> line != null && line.author() != null);
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    TruncatedText chat = TruncatedText.readTolerantly(input.reader(), input.maxCharacters());
    List<String> lines = chat.text().lines().toList();
    List<MessageHeader> headers = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      MessageHeader header = MessageHeader.of(lines.get(i));
      if (header != null) {
        headers.add(header);
        starts.add(i);
      }
    }
    starts.add(lines.size());
    DateOrder order = DateOrder.of(headers);
    ChatMessageSink messages = new ChatMessageSink(input, sink, order);
    for (int i = 0; i < headers.size(); i++) {
      List<String> more = lines.subList(starts.get(i) + 1, starts.get(i + 1));
      messages.accept(headers.get(i), starts.get(i) + 1, more);
    }
    messages.remarks().report();
    if (!DateOrder.isCertain(headers)) {
      sink.warn(
          input.problem(
              null,
              "dates do not show whether day or month comes first: assumed "
                  + order.displayName()));
    }
    if (chat.truncated()) {
      sink.warn(input.problem(null, "chat truncated at the limit for documents"));
    }
    if (chat.failure() != null) {
      throw chat.failure();
    }
  }
}
