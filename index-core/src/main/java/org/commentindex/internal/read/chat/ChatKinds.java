package org.commentindex.internal.read.chat;

import static org.commentindex.internal.read.chat.ChatLineKind.ACTION;
import static org.commentindex.internal.read.chat.ChatLineKind.DAY;
import static org.commentindex.internal.read.chat.ChatLineKind.MESSAGE;
import static org.commentindex.internal.read.chat.ChatLineKind.METADATA;
import static org.commentindex.internal.read.chat.ChatLineKind.NOTICE;
import static org.commentindex.internal.read.chat.ChatLineKind.TITLE;
import static org.commentindex.internal.read.chat.ChatRule.Needs.ANY;
import static org.commentindex.internal.read.chat.ChatRule.Needs.DATE;
import static org.commentindex.internal.read.chat.ChatRule.Needs.DATE_AND_TIME;
import static org.commentindex.internal.read.chat.ChatRule.Needs.TIME;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of chat logs, from the most specific to the least. The bounds of repetition limit
 * backtracking on long lines; names longer than 40 to 100 characters are not names.
 */
final class ChatKinds {
  /** Invisible marks of direction before a line. */
  private static final String MARKS = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*";

  private static final String NAME_MARKS =
      "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069~\\u202f\\u00a0 ]*";

  /**
   * A sender's name has no quotation marks: system notices quote the names of groups, which may
   * contain a colon.
   */
  private static final String SENDER =
      NAME_MARKS + "(?<name>[^:\"“”„«\\n]{1,80}?):(?:[ \\u00a0](?<text>.*)|$)";

  private static final String BRACKETED = MARKS + "\\[(?<when>[^\\]\\[\\n]{8,45})\\]\\s";
  private static final String DASHED = MARKS + "(?<when>[^\\n\\[]{8,45}?) [-–] ";

  private static final String IRC_BRACKETED = "\\[(?<when>[^\\]\\n]{4,40})\\]";

  private static final String IRC_BARE =
      "(?<when>(?:\\d{4}-\\d\\d-\\d\\d[T ]|[A-Z][a-z]{2} [ \\d]?\\d )?"
          + "\\d\\d?:\\d\\d(?::\\d\\d)?(?: ?Z|[+-]\\d\\d:?\\d\\d)?)";

  private static final String IRC_NOTICE =
      "(?:\\S+ (?:[\\[(]\\S*[\\])] )?(?:has |)(?:joined|left|quit|parted)\\b.*"
          + "|\\S+ (?:is now known as|sets? mode|sets? mode:|has changed|changes? topic|gives|"
          + "removes|kicked|was kicked|has kicked|has set|set the|invites|has been kicked|sets)\\b.*"
          + "|\\S+ \\(\\S+@\\S+\\).*|(?:Joins|Parts|Quits|Topic|Now talking|You|Users|Channel|"
          + "Disconnected|Connected|Retrieving|Rejoined|Attempting)\\b.*)";

  private ChatKinds() {}

  static List<ChatKind> all() {
    return List.of(
        discord(),
        line(),
        kakaoTalk(),
        weeChat(),
        irc(),
        whatsApp(),
        zoom(),
        headed(),
        bracketed());
  }

  private static ChatKind discord() {
    return new ChatKind(
        "Discord text",
        List.of(
            ChatRule.of(METADATA, "={20,80}").at(ChatRule.Place.BEFORE_MESSAGES),
            ChatRule.of(TITLE, "Channel: (?:.* / )?(?<text>.*)").at(ChatRule.Place.BEFORE_MESSAGES),
            ChatRule.of(
                    MESSAGE,
                    DATE_AND_TIME,
                    "\\[(?<when>[^\\]\\n]{6,40})\\] (?<name>[^\\n]{1,100}?)"
                        + "(?:#\\d{4})?(?: \\(pinned\\))?(?<text>)")
                .at(ChatRule.Place.AFTER_BLANK)),
        new ChatKind.Evidence(1, true, 0, true),
        true,
        true,
        DiscordText::of);
  }

  private static ChatKind irc() {
    List<ChatRule> rules = new ArrayList<>();
    rules.add(ChatRule.of(DAY, DATE, "\\*{4} (?:BEGIN|ENDING) LOGGING AT (?<when>.*)"));
    rules.add(ChatRule.of(DAY, DATE, "--- (?:Log opened|Day changed|Log closed) (?<when>.*)"));
    rules.add(ChatRule.of(DAY, DATE, "Session (?:Start|Close|Time): (?<when>.*)"));
    rules.add(ChatRule.of(METADATA, "Session Ident: .*"));
    rules.add(ChatRule.of(DAY, DATE, "# ?(?:Start|Stop|End)(?:ed)? logging at (?<when>.*)"));
    for (String time : List.of(IRC_BRACKETED, IRC_BARE)) {
      rules.add(ChatRule.of(DAY, DATE, "\\[?\\d\\d:\\d\\d(?::\\d\\d)?\\]? --- (?<when>.* \\d{4})"));
      rules.addAll(ircLines(time));
    }
    return new ChatKind(
        "IRC", rules, new ChatKind.Evidence(2, false, 80, false), false, false, ChatText::ofIrc);
  }

  /** WeeChat separates columns by tabs, as tables do: a notice or an action must be there. */
  private static ChatKind weeChat() {
    List<ChatRule> rules = new ArrayList<>();
    rules.add(
        ChatRule.of(NOTICE, DATE_AND_TIME, IRC_BARE + "\\t(?:-->|<--|--|=!=|===)\\t(?<text>.*)"));
    rules.add(
        ChatRule.of(ACTION, DATE_AND_TIME, IRC_BARE + "\\t ?\\*\\t(?<text>(?<name>\\S{1,40}).*)"));
    rules.add(
        ChatRule.of(
            MESSAGE,
            DATE_AND_TIME,
            IRC_BARE + "\\t[ @+%&~!.]{0,3}(?<name>[^\\t\\n]{1,40})\\t(?<text>.*)"));
    rules.add(ChatRule.of(MESSAGE, DATE_AND_TIME, IRC_BARE + "\\t(?<text>.*)"));
    return new ChatKind(
        "WeeChat", rules, new ChatKind.Evidence(1, true, 80, true), false, false, ChatText::ofIrc);
  }

  private static List<ChatRule> ircLines(String time) {
    String sigils = "[ @+%&~!.]{0,3}";
    return List.of(
        ChatRule.of(
            MESSAGE, TIME, time + "\\s{1,4}<" + sigils + "(?<name>[^<>\\n]{1,40})>\\s?(?<text>.*)"),
        ChatRule.of(NOTICE, TIME, time + "\\s{1,4}(?:-->|<--|--|=!=|===)\\t.*"),
        ChatRule.of(NOTICE, TIME, time + "\\t{1,4} ?\\*\\t" + IRC_NOTICE),
        ChatRule.of(ACTION, TIME, time + "\\t ?\\*\\t(?<text>(?<name>\\S{1,40}).*)"),
        ChatRule.of(NOTICE, TIME, time + "\\s{1,4}(?:\\*{3}|-!-|---|-->|<--|<->|=-=|!|==)\\s.*"),
        ChatRule.of(NOTICE, TIME, time + "\\s{1,4}\\*\\s" + IRC_NOTICE),
        ChatRule.of(ACTION, TIME, time + "\\s{1,4}\\*\\s?(?<text>(?<name>\\S{1,40}).*)"),
        ChatRule.of(ACTION, TIME, time + " Action: (?<text>(?<name>\\S{1,40}).*)"),
        ChatRule.of(NOTICE, TIME, time + ".*(?:[\\[(!~]|\\s)[^\\s@]{1,60}@\\S+[\\])].*"),
        ChatRule.of(
            MESSAGE,
            TIME,
            time + "\\s{1,4}-(?<name>[^\\s!(:-]{1,40})(?:[!(:][^\\s-]{0,100})?-\\s?(?<text>.*)"),
        ChatRule.of(MESSAGE, TIME, time + "\\s{1,4}(?<text>.*)"));
  }

  private static ChatKind whatsApp() {
    return new ChatKind(
        "WhatsApp",
        List.of(
            ChatRule.of(MESSAGE, DATE_AND_TIME, BRACKETED + SENDER),
            ChatRule.of(MESSAGE, DATE_AND_TIME, DASHED + SENDER),
            ChatRule.of(NOTICE, DATE_AND_TIME, BRACKETED + "(?<text>.*)"),
            ChatRule.of(NOTICE, DATE_AND_TIME, DASHED + "(?<text>.*)")),
        new ChatKind.Evidence(2, false, 0, true),
        true,
        false,
        ChatText::of);
  }

  private static ChatKind line() {
    return new ChatKind(
        "LINE",
        List.of(
            ChatRule.of(METADATA, MARKS + "\\[LINE\\] .*"),
            ChatRule.of(
                    METADATA, "[^\\t\\n\\d]{2,30}[:：] ?\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2},? .{4,12}")
                .at(ChatRule.Place.BEFORE_MESSAGES),
            ChatRule.of(
                DAY, DATE, "(?<when>\\d{4}[/.]\\d{1,2}[/.]\\d{1,2})\\.?\\s?[(（]?\\p{L}{1,12}[)）]?"),
            ChatRule.of(DAY, DATE, "(?<when>\\p{L}{2,9}, \\d{1,2}[/.]\\d{1,2}[/.]\\d{4})"),
            ChatRule.of(
                MESSAGE, TIME, "(?<when>[^\\t\\n]{4,14})\\t(?<name>[^\\t\\n]{1,60})\\t(?<text>.*)"),
            ChatRule.of(NOTICE, TIME, "(?<when>[^\\t\\n]{4,14})\\t{1,2}(?<text>[^\\t]*)"),
            ChatRule.of(MESSAGE, TIME, "(?<when>\\d{1,2}:\\d{2}) (?<name>\\S{1,40}) (?<text>.*)")),
        new ChatKind.Evidence(1, true, 0, true),
        true,
        true,
        ChatText::ofLine);
  }

  private static ChatKind kakaoTalk() {
    String notices =
        "[^\\n]{1,60}님(?:이|을|과) [^\\n]{0,80}(?:들어왔습니다|나갔습니다|초대(?:했|하였)습니다|내보냈습니다|"
            + "가렸습니다|되었습니다)\\.?[^\\n]{0,20}";
    return new ChatKind(
        "KakaoTalk",
        List.of(
            ChatRule.of(TITLE, MARKS + "(?<text>[^\\n]{1,80}?)\\s?(?:님과)? ?\\d* ?카카오톡 대화")
                .at(ChatRule.Place.BEFORE_MESSAGES),
            ChatRule.of(TITLE, MARKS + "KakaoTalk Chats? with (?<text>.*)")
                .at(ChatRule.Place.BEFORE_MESSAGES),
            ChatRule.of(METADATA, "(?:저장한 날짜|Date Saved|Saved) ?: ?.*")
                .at(ChatRule.Place.BEFORE_MESSAGES),
            ChatRule.of(DAY, DATE, "-{5,40}\\s*(?<when>[^-\\n]{8,45}?)\\s*-{5,40}"),
            ChatRule.of(
                DAY, DATE, "(?<when>\\d{4}년 \\d{1,2}월 \\d{1,2}일[^,\\n:]{0,8}(?:\\d+:\\d+)?)"),
            ChatRule.of(DAY, DATE, "(?<when>\\p{L}{4,9}day, \\p{L}{3,9} \\d{1,2}, \\d{4})"),
            ChatRule.of(
                MESSAGE,
                TIME,
                "\\[(?<name>[^\\]\\n]{1,60})\\] \\[(?<when>[^\\]\\n]{4,15})\\] (?<text>.*)"),
            ChatRule.of(
                MESSAGE,
                DATE_AND_TIME,
                "(?<when>[^\\n]{8,45}?), (?<name>[^:,\\n]{1,60}) : (?<text>.*)"),
            ChatRule.of(
                NOTICE,
                DATE_AND_TIME,
                "(?<when>[^\\n]{8,45}?(?<!\\d))[:,] ?(?<text>" + notices + ")"),
            ChatRule.of(
                NOTICE, DATE_AND_TIME, "(?<when>[^\\n]{8,45}?)[:,] (?<text>" + notices + ")"),
            ChatRule.of(
                NOTICE,
                DATE_AND_TIME,
                "(?<when>[^\\n]{8,45}?)[:,] (?<text>[^:\\n]{1,80}(?:joined|left|invited|hidden)[^:\\n]*)"),
            ChatRule.of(NOTICE, ANY, "(?<text>" + notices + ")"),
            ChatRule.of(DAY, DATE_AND_TIME, "(?<when>[^\\n]{8,45})")),
        new ChatKind.Evidence(2, false, 0, true),
        true,
        true,
        ChatText::of);
  }

  private static ChatKind zoom() {
    return new ChatKind(
        "Zoom chat",
        List.of(
            ChatRule.of(
                MESSAGE,
                TIME,
                "(?<when>(?:\\d{4}-\\d\\d-\\d\\d )?\\d{1,2}:\\d{2}:\\d{2})\\s+From\\s+"
                    + "(?<name>[^\\n]{1,80}?)(?:\\s+[Tt]o\\s+[^\\n:]{1,80}?)?\\s?:\\s*(?<text>.*)")),
        new ChatKind.Evidence(1, false, 0, true),
        true,
        false,
        ChatText::ofZoom);
  }

  /** Messages below a line with their author and time, as Telegram and Teams copy them. */
  private static ChatKind headed() {
    return new ChatKind(
        "chat copy",
        List.of(
            ChatRule.of(
                MESSAGE,
                TIME,
                MARKS
                    + "(?<name>[^\\[\\]\\n:]{1,60}), \\[(?<when>[^\\]\\n]{8,45})\\]:?"
                    + "(?:\\s(?<text>.*))?"),
            ChatRule.of(
                    MESSAGE, DATE_AND_TIME, "\\[(?<when>[^\\]\\n]{8,45})\\] (?<name>[^:\\n]{1,60})")
                .at(ChatRule.Place.AFTER_BLANK)),
        new ChatKind.Evidence(2, false, 0, true),
        true,
        false,
        ChatText::of);
  }

  /** Messages after a time in brackets and a name, as Twitch, Signal and Pidgin logs have them. */
  private static ChatKind bracketed() {
    String sender = "\\s{1,2}(?:#\\S{1,40} )?(?<name>[^:<>\\[\\]/\\n]{1,40}): (?<text>.*)";
    return new ChatKind(
        "chat log",
        List.of(
            ChatRule.of(DAY, DATE, "# ?(?:Start|Stop|End)(?:ed)? logging at (?<when>.*)"),
            ChatRule.of(DAY, DATE, "Conversation with .{1,80}? at (?<when>.{8,45}?) on .*"),
            ChatRule.of(MESSAGE, TIME, "\\[(?<when>[^\\]\\n]{4,40})\\]" + sender),
            ChatRule.of(MESSAGE, TIME, "\\((?<when>[^)\\n]{4,40})\\)" + sender)),
        new ChatKind.Evidence(3, false, 60, true),
        true,
        false,
        ChatText::of);
  }
}
