package org.commentindex.internal.read.chat.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message in Discord's text export: words, then blocks in braces with files, previews
 * of links, stickers and reactions.
 */
public final class DiscordBody {
  private static final Pattern BLOCK =
      Pattern.compile("\\{(Attachments|Embed|Stickers|Reactions)\\}");

  /** A reaction: a name without blanks, and its number if there are several. */
  private static final Pattern REACTION = Pattern.compile("(\\S+)(?: \\(([0-9]{1,9})\\))?");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /** What Discord itself writes, in the words of the exporter. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "Joined the server\\.|Pinned a message\\.|Left the group\\.|Changed the channel icon\\."
              + "|Started a thread\\.|Started a call that lasted [^\\n]{1,30} minutes?\\."
              + "|Changed the channel name: [^\\n]{0,120}"
              + "|(?:Added|Removed) [^\\n]{1,80} (?:to|from) the group\\.");

  private DiscordBody() {}

  /** Returns the text of a message with these lines. */
  public static MessageText of(List<String> lines) {
    StringBuilder words = new StringBuilder();
    StringBuilder previews = new StringBuilder();
    List<String> links = new ArrayList<>();
    List<MessageText.Part> leftOut = new ArrayList<>();
    Long votes = null;
    String block = null;
    for (String line : lines) {
      if (block != null && line.isBlank()) {
        continue;
      }
      Matcher start = BLOCK.matcher(line);
      if (start.matches()) {
        block = start.group(1);
      } else if (block == null) {
        words.append(line).append('\n');
      } else if (block.equals("Reactions")) {
        votes = sum(votes, line);
      } else if (block.equals("Embed") && ADDRESS.matcher(line).matches()) {
        links.add(line);
      } else if (block.equals("Embed")) {
        previews.append(line).append('\n');
      } else {
        leftOut.add(new MessageText.Part(LeftOutReason.PLACEHOLDER, PhoneBody.MEDIA_DETAIL, line));
      }
    }
    return whole(words.toString().strip(), previews.toString().strip(), votes, links, leftOut);
  }

  /** The text of a preview is the message if it has no other words, as programs' messages. */
  private static MessageText whole(
      String words,
      String previews,
      @Nullable Long votes,
      List<String> links,
      List<MessageText.Part> leftOut) {
    if (NOTICE.matcher(words).matches()) {
      leftOut.addFirst(new MessageText.Part(LeftOutReason.NOTICE, PhoneBody.NOTICE_DETAIL, words));
      return new MessageText("", votes, links, leftOut);
    }
    if (words.isEmpty()) {
      return new MessageText(previews, votes, links, leftOut);
    }
    if (!previews.isEmpty()) {
      leftOut.add(new MessageText.Part(LeftOutReason.QUOTATION, "previews of links", previews));
    }
    return new MessageText(words, votes, links, leftOut);
  }

  private static Long sum(@Nullable Long before, String line) {
    long sum = before == null ? 0 : before;
    Matcher reactions = REACTION.matcher(line);
    while (reactions.find()) {
      sum += reactions.group(2) == null ? 1 : Long.parseLong(reactions.group(2));
    }
    return sum;
  }
}
