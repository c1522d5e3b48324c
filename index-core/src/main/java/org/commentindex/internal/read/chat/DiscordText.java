package org.commentindex.internal.read.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.jspecify.annotations.Nullable;

/** Reads the text of a message as DiscordChatExporter writes it, with blocks in braces below it. */
final class DiscordText {
  private static final Pattern BLOCK = Pattern.compile("\\{([A-Z][A-Za-z ]{2,30})\\}");
  private static final Pattern RULE = Pattern.compile("={20,80}");
  private static final Pattern END =
      Pattern.compile("Exported [\\d.,\\s\\u202f\\u00a0]+ message\\(s\\)");
  private static final Pattern COUNT = Pattern.compile("\\((\\d{1,9})\\)");

  /** The whole text of messages that Discord writes. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "Joined the server\\.|Pinned a message\\.|Left the group\\.|Started a thread\\."
              + "|Started a call that lasted [\\d.,]+ minutes\\.|Changed the channel icon\\."
              + "|Changed the channel name(?:: .*|\\.)|(?:Added|Removed) .{1,100} (?:to|from) the group\\.");

  private DiscordText() {}

  static ChatText of(List<String> lines) {
    List<ChatText.Region> leftOut = new ArrayList<>();
    List<String> own = new ArrayList<>();
    List<String> embeds = new ArrayList<>();
    String block = "";
    Long votes = null;
    for (String line : withoutEnd(lines, leftOut)) {
      Matcher start = BLOCK.matcher(line);
      if (start.matches()) {
        block = start.group(1);
        continue;
      }
      switch (block) {
        case "", "Forwarded Message" -> own.add(line);
        case "Reactions" -> votes = sum(line, votes);
        case "Embed" -> embeds.add(line);
        case "Attachments", "Stickers" -> leaveOut(leftOut, "attachments", line);
        default -> own.add(line);
      }
    }
    String text = String.join("\n", own).strip();
    String embedded = String.join("\n", embeds).strip();
    if (text.isEmpty()) {
      text = embedded;
    } else if (!embedded.isEmpty()) {
      leaveOut(leftOut, "embeds of links", embedded);
    }
    if (NOTICE.matcher(text).matches()) {
      leftOut.add(new ChatText.Region(LeftOutReason.NOTICE, ChatText.NOTICE_DETAIL, text));
      text = "";
    }
    return new ChatText(text, votes, leftOut);
  }

  private static void leaveOut(List<ChatText.Region> leftOut, String what, String text) {
    if (!text.isBlank()) {
      leftOut.add(new ChatText.Region(LeftOutReason.METADATA, what, text));
    }
  }

  /** Removes the lines that end an export: a rule, the number of messages, a rule. */
  private static List<String> withoutEnd(List<String> lines, List<ChatText.Region> leftOut) {
    for (int i = lines.size() - 1; i > 0; i--) {
      if (END.matcher(lines.get(i).strip()).matches()
          && RULE.matcher(lines.get(i - 1).strip()).matches()) {
        List<String> end = lines.subList(i - 1, Math.min(lines.size(), i + 2));
        leaveOut(leftOut, "the end of the export", String.join("\n", end));
        List<String> kept = new ArrayList<>(lines.subList(0, i - 1));
        kept.addAll(lines.subList(i - 1 + end.size(), lines.size()));
        return kept;
      }
    }
    return lines;
  }

  /** Adds the reactions of a line: emoji, each followed by its count if that is not 1. */
  private static @Nullable Long sum(String line, @Nullable Long votes) {
    long sum = votes == null ? 0 : votes;
    for (String word : Pattern.compile("\\s+").split(line.strip())) {
      Matcher count = COUNT.matcher(word);
      sum += count.matches() ? Long.parseLong(count.group(1)) - 1 : word.isEmpty() ? 0 : 1;
    }
    return sum == 0 ? votes : Long.valueOf(sum);
  }
}
