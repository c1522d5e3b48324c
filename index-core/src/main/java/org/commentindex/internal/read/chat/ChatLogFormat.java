package org.commentindex.internal.read.chat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;

/** The record format of one kind of chat log. */
public final class ChatLogFormat implements RecordFormat {
  /** The number of non-blank lines that are checked for messages. Chosen by hand. */
  private static final int LINES_TO_CHECK = 200;

  /** From this number of messages, one name at least must recur. Chosen by hand. */
  private static final int MESSAGES_WITH_RECURRING_NAMES = 4;

  private static final int PERCENT = 100;

  /** Words in the place of a name that show the log of a program. */
  private static final Set<String> LEVELS =
      Set.of("info", "debug", "warn", "warning", "error", "trace", "fatal", "critical", "severe");

  private final ChatKind kind;

  private ChatLogFormat(ChatKind kind) {
    this.kind = kind;
  }

  /** Returns a format for each kind, from the most to the least specific. */
  public static List<RecordFormat> all() {
    return ChatKinds.all().stream().<RecordFormat>map(ChatLogFormat::new).toList();
  }

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public boolean matches(SourceHead head) {
    Map<String, Integer> names = new HashMap<>();
    int lines = 0;
    int known = 0;
    int messages = 0;
    boolean marked = false;
    boolean noticed = false;
    boolean afterBlank = true;
    Iterator<String> all = head.text().lines().iterator();
    while (all.hasNext() && lines < LINES_TO_CHECK) {
      String line = all.next();
      if (!line.isBlank()) {
        lines++;
        ChatRule.Line found = kind.read(line, afterBlank, messages == 0);
        if (found == null && lines == 1 && kind.evidence().first()) {
          return false;
        }
        known += found == null ? 0 : 1;
        if (found != null && found.name() != null) {
          messages++;
          names.merge(found.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        marked |= found != null && found.kind() != ChatLineKind.MESSAGE;
        noticed |= found != null && !isMessage(found.kind());
      }
      afterBlank = line.isBlank();
    }
    ChatKind.Evidence evidence = kind.evidence();
    boolean enough = messages >= evidence.messages() || (noticed && messages > 0);
    return enough
        && (marked || !evidence.marked())
        && known * PERCENT >= lines * evidence.share()
        && arePeople(names, messages);
  }

  private static boolean isMessage(ChatLineKind kind) {
    return kind == ChatLineKind.MESSAGE || kind == ChatLineKind.ACTION;
  }

  private static boolean arePeople(Map<String, Integer> names, int messages) {
    boolean recurring = names.size() < messages || messages < MESSAGES_WITH_RECURRING_NAMES;
    return recurring && names.keySet().stream().noneMatch(LEVELS::contains);
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    new ChatReader(kind, input, sink).read();
  }
}
