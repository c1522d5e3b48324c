package org.commentindex.internal.read.chat.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;

/** The text of a message in a chat that Zoom saved: reactions are notices, answers quote. */
public final class ZoomBody {
  private static final Pattern REACTION =
      Pattern.compile("(?:Reacted to|Removed a \\S{1,20} reaction from) \"[^\\n]*(?:\\n[^\\n]*)?");

  private static final Pattern ANSWER = Pattern.compile("Replying to \"([^\\n]*)\"\\s*\\n");

  private ZoomBody() {}

  /** Returns the text of a message with these lines. */
  public static MessageText of(List<String> lines) {
    String text = String.join("\n", lines.stream().map(String::strip).toList()).strip();
    if (REACTION.matcher(text).matches()) {
      return MessageText.of("", new MessageText.Part(LeftOutReason.NOTICE, "reactions", text));
    }
    Matcher answer = ANSWER.matcher(text);
    if (answer.lookingAt()) {
      return MessageText.of(
          text.substring(answer.end()).strip(),
          new MessageText.Part(LeftOutReason.QUOTATION, "answered messages", answer.group(1)));
    }
    return MessageText.of(text);
  }
}
