package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.text.CutText;

/**
 * A chat exported from WhatsApp as text. It is held in memory, up to the limit for documents: which
 * order its dates have is known at its end.
 */
public final class WhatsAppFormat implements RecordFormat {
  @Override
  public String name() {
    return "WhatsApp";
  }

  /** The first lines are messages or notices, and one of them at least has a sender. */
  @Override
  public boolean matches(Head head) {
    List<ChatLine> found =
        head.text().lines().filter(l -> !l.isBlank()).limit(40).map(ChatLine::of).toList();
    return !found.isEmpty()
        && found.getFirst() != null
        && found.stream().anyMatch(line -> line != null && line.author() != null);
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    CutText chat = CutText.readTolerantly(input.reader(), input.mostCharacters());
    List<String> lines = chat.text().lines().toList();
    List<ChatLine> heads = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ChatLine head = ChatLine.of(lines.get(i));
      if (head != null) {
        heads.add(head);
        starts.add(i);
      }
    }
    starts.add(lines.size());
    DateOrder order = DateOrder.of(heads);
    Messages messages = new Messages(input, sink, order);
    for (int i = 0; i < heads.size(); i++) {
      List<String> more = lines.subList(starts.get(i) + 1, starts.get(i + 1));
      messages.accept(heads.get(i), starts.get(i) + 1, more);
    }
    messages.remarks().report();
    if (!DateOrder.isPlain(heads)) {
      sink.remark(
          input.note(
              null, "dates do not show whether day or month comes first: read " + order.words()));
    }
    if (chat.cut()) {
      sink.remark(input.note(null, "this chat was cut at the limit for documents"));
    }
    if (chat.failure() != null) {
      throw chat.failure();
    }
  }
}
