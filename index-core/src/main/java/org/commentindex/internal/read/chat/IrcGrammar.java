package org.commentindex.internal.read.chat;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.chat.body.MessageText;

/** The form of IRC logs: of WeeChat, HexChat, irssi, ZNC, supybot, mIRC, eggdrop and others. */
final class IrcGrammar {
  /** A time of day, in brackets or not. */
  private static final String TIME = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?";

  /** A date in digits, and a time with its offset. */
  private static final String FULL =
      "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}[T ]"
          + TIME
          + "(?:[.,][0-9]{1,9})?(?:Z| ?[+-][0-9]{2}:?[0-9]{2})?";

  /** A month's name, a day and a time, as HexChat writes. */
  private static final String NAMED = "\\p{L}{3,4}\\.? +[0-9]{1,2} " + TIME;

  private static final String ANY = FULL + "|" + NAMED + "|" + TIME;

  /** The date and time of a line, in brackets or not. Konversation has brackets around both. */
  private static final List<String> FORMS =
      List.of(
          "\\[(?<timestamp>" + ANY + ")\\]",
          "\\[(?<timestamp>\\p{L}{2,12},? [^\\]\\[]{6,24}\\] \\[" + TIME + ")(?: [A-Z]{3,5})?\\]",
          "\\((?<timestamp>" + ANY + ")\\)",
          "(?<timestamp>" + ANY + ")");

  /** The signs of a member's rights, which are not of the name. */
  private static final String RIGHTS = "[ @+%&~!^*]*";

  private static final String NICK = "(?<name>[^\\s<>!]{1,40})(?:!\\S{1,120})?";

  /** A name and a mask with the host, or another part of notices that no action has. */
  private static final String NOTICE_TEXT =
      ".{0,200}\\S!\\S{1,60}@\\S{1,120}.*|[#&]\\S{1,40}: mode change .*|Nick change: .*"
          + "|\\S{1,40} kicked from [#&].*|(?:Join|Part|Quit|Nick|Mode|Topic|Kick|Info|Help)\\t.*"
          + "|\\S{1,40} [\\[(][^\\s\\])]{1,120}@[^\\s\\])]{1,120}[\\])].*"
          + "|\\S{1,40} (?:has )?(?:joined|left|parted) [#&(\\[].*"
          + "|\\S{1,40} (?:has )?joined\\b.{0,3}"
          + "|\\S{1,40} (?:has )?(?:joined|left) the (?:channel|room|chat)\\b.*"
          + "|\\S{1,40} (?:has )?(?:quit|left)(?: IRC)?(?:\\s?[(\\[:].*)?"
          + "|\\S{1,40} (?:is|are) now known as \\S+.*|\\S{1,40} (?:sets|set) mode\\b.*"
          + "|\\S{1,40} (?:gives|removes|takes) (?:channel )?(?:operator|voice|half-operator).*"
          + "|\\S{1,40} (?:has )?(?:changed|changes|sets|set) (?:the )?(?:channel )?topic\\b.*"
          + "|\\S{1,40} (?:was|has been|has) kicked .*"
          + "|(?:Now talking|Topic|Joins|Quits|Parts|Kicks|Disconnected|Rejoined|You are now|"
          + "You have|Channel|mode/|ServerMode|Users on|End of|Loaded log|Looking up|Attempting|"
          + "Connected|Retrieving)\\b.*";

  static final ChatGrammar IRC =
      new ChatGrammar("IRC", rules(), lines -> MessageText.of(text(lines)), true, false);

  /** A name that is no element of HTML, in a line without a time. */
  private static final String UNTIMED_NICK =
      "(?!(?:a|b|i|p|u|em|br|dd|dl|dt|hr|li|ol|td|th|tr|ul|h[1-6]|div|pre|code|span|html|head|body"
          + "|table|thead|tbody|strong|blockquote|details|summary)(?:[ >]|$))"
          + NICK;

  /** A log whose lines have no times, as people quote it. */
  static final ChatGrammar UNTIMED =
      new ChatGrammar(
          "IRC without times",
          List.of(
              LineRule.of(LineKind.MESSAGE, "<" + RIGHTS + UNTIMED_NICK + ">[ \\t](?<text>.*)"),
              LineRule.of(LineKind.NOTICE, "(?:-!-|\\*{3}|-->|<--)[ \\t](?<text>.*)"),
              LineRule.of(LineKind.NOTICE, "[*•][ \\t]+(?<text>" + NOTICE_TEXT + ")"),
              LineRule.of(LineKind.ACTION, "[*•][ \\t]+" + NICK + "[ \\t]+(?<text>.*)")),
          lines -> MessageText.of(text(lines)),
          true,
          false);

  private IrcGrammar() {}

  private static List<LineRule> rules() {
    List<LineRule> rules = new ArrayList<>();
    add(
        rules,
        LineKind.DAY,
        "(?:\\*{4} (?:BEGIN|ENDING) LOGGING AT|--- Log opened|--- Log closed|--- Day changed"
            + "|Session (?:Start|Close|Time):|\\[?00:00(?::00)?\\]? ---|---)"
            + " (?<timestamp>\\p{L}{2,9}[.,]? [^-]{6,40})");
    // HexChat in other languages: the words differ, the date does not.
    add(
        rules,
        LineKind.DAY,
        "\\*{4} [\\p{L}\\p{M} ]{4,60} "
            + "(?<timestamp>\\p{L}{3} \\p{L}{3} +[0-9]{1,2} [0-9:]{8} [0-9]{4})");
    add(rules, LineKind.FRAME, "Session Ident: (?<title>\\S.*)");
    add(rules, LineKind.FRAME, "Session (?:Start|Close|Ident):?.*");
    FORMS.forEach(form -> addSpaced(rules, form + "[ \\t]+"));
    addColumns(rules, "(?<timestamp>" + FULL + ")\\t");
    for (String form : FORMS) {
      // What no other form matches is kept without a name unless it is surely a notice.
      add(rules, LineKind.NOTICE, form + "[ \\t]+(?<text>" + NOTICE_TEXT + ")");
      add(rules, LineKind.MESSAGE, form + "[ \\t]+(?<text>.*)");
    }
    return List.copyOf(rules);
  }

  /** Adds the forms of lines with blanks after the time. */
  private static void addSpaced(List<LineRule> rules, String timestamp) {
    add(rules, LineKind.MESSAGE, timestamp + "<" + RIGHTS + NICK + ">(?:[ \\t](?<text>.*))?");
    add(rules, LineKind.MESSAGE, timestamp + "[<>] " + NICK + ": (?<text>.*)");
    String signs = "(?:-!-|\\*{3}|={3}|!!!|-->|<--|--|->|<-|=!=)";
    add(rules, LineKind.NOTICE, timestamp + signs + "(?:[ \\t](?<text>.*))?");
    add(rules, LineKind.NOTICE, timestamp + "[*•][ \\t]+(?<text>" + NOTICE_TEXT + ")");
    add(
        rules,
        LineKind.ACTION,
        timestamp + "(?:[*•]|-\\*-)[ \\t]+" + NICK + ":?[ \\t]+(?<text>.*)");
    add(rules, LineKind.ACTION, timestamp + "Action(?::|\\t) ?" + NICK + " (?<text>.*)");
    // A notice that a member or a service sends, which may name its host.
    String sender = "-(?<name>[^\\s<>!(:]{1,40})(?:[!(:]\\S{1,120})?-";
    add(rules, LineKind.MESSAGE, timestamp + sender + "[ \\t](?<text>.*)");
  }

  /** Adds the forms of lines whose parts tabs separate, as WeeChat writes. */
  private static void addColumns(List<LineRule> rules, String timestamp) {
    add(rules, LineKind.NOTICE, timestamp + "(?:-->|<--|--|=!=)?\\t(?<text>.*)");
    add(rules, LineKind.ACTION, timestamp + " ?\\*\\t" + NICK + " (?<text>.*)");
    add(rules, LineKind.MESSAGE, timestamp + RIGHTS + NICK + "\\t(?<text>.*)");
  }

  private static void add(List<LineRule> rules, LineKind kind, String regex) {
    rules.add(LineRule.of(kind, regex));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).strip();
  }
}
