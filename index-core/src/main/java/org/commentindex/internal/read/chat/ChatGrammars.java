package org.commentindex.internal.read.chat;

import java.util.List;
import java.util.stream.Stream;
import org.commentindex.internal.read.chat.body.DiscordBody;
import org.commentindex.internal.read.chat.body.LineBody;
import org.commentindex.internal.read.chat.body.PhoneBody;
import org.commentindex.internal.read.chat.body.ZoomBody;

/** The forms of all known chat logs. A new kind of logs is an entry here. */
final class ChatGrammars {
  /** A date with a time, which starts with a digit of any script. */
  private static final String PHONE_TIMESTAMP = "(?<timestamp>[\\p{Nd}\\p{Cf}].{6,45}?)";

  /**
   * A sender's name. It has no quotation marks: notices quote the names of groups, which may have a
   * colon. The bound of its length limits backtracking.
   */
  private static final String SENDER =
      "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069~\\u202f\\u00a0]*"
          + "(?<name>[^:\"“”„«\\n]{1,80}?)[\\u202a-\\u202e\\u2066-\\u2069]*"
          + ":(?:[ \\u00a0](?<text>.*)|)";

  private static final String MARKS = "[\\u200e\\u200f\\u202a-\\u202e\\ufeff]*";

  /** Discord's text export, by DiscordChatExporter. */
  static final ChatGrammar DISCORD =
      new ChatGrammar(
          "Discord text",
          List.of(
              LineRule.of(LineKind.FRAME, "={62}"),
              LineRule.of(LineKind.HEAD, "(?:Guild|Server): .*"),
              LineRule.of(LineKind.HEAD, "Channel: (?:.*? / )*(?<title>.*)"),
              LineRule.of(LineKind.HEAD, "(?:Topic|After|Before|Messages|Range): .*"),
              LineRule.of(LineKind.FRAME, "Exported [\\p{Nd}.,'’\\u00a0\\u202f]+ message\\(s\\)"),
              LineRule.dated(
                  LineKind.MESSAGE_AFTER_BLANK,
                  "\\[(?<timestamp>[^\\]\\[]{4,50})\\] (?<name>[^\\n]{1,80}?)(?:#[0-9]{4})?"
                      + "(?: \\(pinned\\))?(?<text>)")),
          DiscordBody::of,
          false,
          true);

  /** LINE on phones: days as headings, then columns that tabs separate. */
  static final ChatGrammar LINE =
      new ChatGrammar(
          "LINE",
          List.of(
              LineRule.of(
                  LineKind.HEAD,
                  "\\[LINE\\] ?(?:Chat history (?:with|in) |Chat with |ประวัติการแชทกับ |[與与])?"
                      + "(?<title>.*?)"
                      + "(?:とのトーク履歴|のトーク履歴|的聊天記錄|的聊天记录|님과의 대화|와의 대화)?"),
              LineRule.of(LineKind.HEAD, "[^:：\\t]{3,40}[:：] ?(?<timestamp>[^\\t\\n]{8,40})"),
              LineRule.of(LineKind.DAY, "(?<timestamp>(?=[^\\t]*\\p{L})[^\\t]{8,40})"),
              LineRule.of(
                  LineKind.MESSAGE,
                  "(?<timestamp>[^\\t]{4,12})\\t(?<name>[^\\t]{1,80})\\t(?<text>.*)"),
              LineRule.of(
                  LineKind.NOTICE, "(?<timestamp>[^\\t]{4,12})\\t(?:\\t)?(?<text>[^\\t]*)")),
          LineBody::of,
          false,
          true);

  private static final List<LineRule> KAKAOTALK_FRAME =
      List.of(
          LineRule.of(LineKind.HEAD, "(?:(?<title>.{1,80}?) ?(?:[0-9]{1,5} ?)?(?:님과 ?)?)?카카오톡 대화"),
          LineRule.of(LineKind.HEAD, "(?:KakaoTalk Chats? with|Chat with) (?<title>.*)"),
          LineRule.of(
              LineKind.HEAD,
              "(?<title>.{1,80}?) (?:[0-9]{1,5} |with )?(?:Kakao)?Talk Chats(?: with)?"),
          LineRule.of(
              LineKind.HEAD,
              "(?:저장한 날짜|Date Saved|Saved Date|Saved on|保存日) ?: ?(?<timestamp>.{8,45})"),
          LineRule.of(LineKind.DAY, "-{5,} ?(?<timestamp>[^-].{6,45}?) ?-{5,}"),
          LineRule.of(LineKind.DAY, "(?<timestamp>(?:[0-9]{4}(?:년|\\.)|\\p{L}{3,9}, ).{5,40})"));

  private static final String KAKAOTALK_TIMESTAMP =
      "(?<timestamp>[\\p{Nd}\\p{L}][^:]{6,40}:[0-9]{2}(?:[ \\u00a0\\u202f]?[AaPp]\\.?[Mm]\\.?)?)";

  private static final LineRule KAKAOTALK_MESSAGE =
      LineRule.dated(
          LineKind.MESSAGE, KAKAOTALK_TIMESTAMP + ", (?<name>[^\\n]{1,80}?) : (?<text>.*)");

  private static final LineRule KAKAOTALK_NOTICE =
      LineRule.dated(LineKind.NOTICE, KAKAOTALK_TIMESTAMP + "(?:, |: )(?<text>.*)");

  /** KakaoTalk on phones. */
  static final ChatGrammar KAKAOTALK =
      new ChatGrammar(
          "KakaoTalk",
          join(KAKAOTALK_FRAME, KAKAOTALK_MESSAGE, KAKAOTALK_NOTICE),
          LineBody::of,
          false,
          false);

  /** KakaoTalk on computers: days as headings. */
  static final ChatGrammar KAKAOTALK_DESKTOP =
      new ChatGrammar(
          "KakaoTalk desktop",
          join(
              KAKAOTALK_FRAME,
              LineRule.of(
                  LineKind.MESSAGE,
                  "\\[(?<name>[^\\n]{1,80}?)\\] \\[(?<timestamp>[^\\]\\[]{4,40})\\] ?(?<text>.*)"),
              LineRule.of(
                  LineKind.MESSAGE, "(?<timestamp>[^,\\n]{4,14}), (?<name>.{1,80}?) : (?<text>.*)"),
              KAKAOTALK_MESSAGE,
              KAKAOTALK_NOTICE,
              LineRule.of(
                  LineKind.NOTICE,
                  "(?<text>\\S.{0,40}(?:님이 (?:들어왔|나갔)습니다|님을 (?:초대|내보냈)[^\\n]{0,20}"
                      + "|(?:joined|left) this chatroom)\\.?.*)")),
          LineBody::of,
          false,
          true);

  /** WhatsApp; Skype, Signal and others write the form with brackets too. */
  static final ChatGrammar WHATSAPP =
      new ChatGrammar(
          "WhatsApp",
          List.of(
              LineRule.dated(
                  LineKind.MESSAGE,
                  MARKS
                      + "\\[(?<timestamp>[^\\]\\[|]{8,45})(?: \\| [^\\]\\[]{3,40})?\\]:? "
                      + SENDER),
              LineRule.dated(LineKind.MESSAGE, MARKS + PHONE_TIMESTAMP + "\\s[-–]\\s" + SENDER),
              LineRule.dated(
                  LineKind.NOTICE, MARKS + "\\[(?<timestamp>[^\\]\\[]{8,45})\\]:? (?<text>.*)"),
              LineRule.dated(LineKind.NOTICE, MARKS + PHONE_TIMESTAMP + "\\s[-–]\\s(?<text>.*)")),
          PhoneBody::of,
          false,
          false);

  /** Pidgin's logs as text: the day is in the first line. */
  static final ChatGrammar PIDGIN =
      new ChatGrammar(
          "Pidgin",
          List.of(
              LineRule.of(
                  LineKind.DAY, "Conversation with \\S{1,120} at (?<timestamp>.{8,40}?) on \\S.*"),
              LineRule.of(
                  LineKind.MESSAGE,
                  "\\((?<timestamp>[0-9:/. ]{7,24}(?: ?[AP]M)?)\\) (?<name>[^:\\n@]{1,80})"
                      + "(?:@\\S{1,80})?: (?<text>.*)"),
              LineRule.of(
                  LineKind.NOTICE,
                  "\\((?<timestamp>[0-9:/. ]{7,24}(?: ?[AP]M)?)\\) (?<text>[^:\\n]{1,200})")),
          LineBody::of,
          false,
          true);

  /** The chat that Zoom saves with a recording. */
  static final ChatGrammar ZOOM =
      new ChatGrammar(
          "Zoom chat",
          List.of(
              LineRule.of(
                  LineKind.MESSAGE,
                  "(?<timestamp>(?:[0-9]{4}-[0-9]{2}-[0-9]{2} )?[0-9]{1,2}:[0-9]{2}:[0-9]{2})"
                      + "\\s+(?:From|Von|De|Da|Van|От)\\s+(?<name>[^\\n]{1,80}?)"
                      + "(?:\\s+(?:to|To|an|à|a|naar|для)\\s+[^:\\n]{1,120})?\\s?:(?<text>.*)")),
          ZoomBody::of,
          false,
          false);

  /** Messages copied from Telegram: name and date above the text. */
  static final ChatGrammar TELEGRAM =
      new ChatGrammar(
          "Telegram text",
          List.of(
              LineRule.dated(
                  LineKind.MESSAGE,
                  "(?<name>[^,\\[\\n]{1,80}), \\[(?<timestamp>[^\\]\\[]{8,45})\\]:?"
                      + "(?:\\s(?<text>.*))?")),
          PhoneBody::of,
          false,
          false);

  /** Chats of streams as Chatterino logs them: the day is in the first line. */
  static final ChatGrammar CHATTERINO =
      new ChatGrammar(
          "Chatterino",
          List.of(
              LineRule.of(
                  LineKind.DAY,
                  "# Start logging at (?<timestamp>[0-9-]{10} [0-9:]{8})(?: [A-Z+0-9:-]{1,9})?"),
              LineRule.of(LineKind.FRAME, "# Stop logging at .*"),
              LineRule.of(
                  LineKind.MESSAGE,
                  "\\[(?<timestamp>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\\] {1,2}"
                      + "(?<name>[^\\s:]{1,40}): (?<text>.*)"),
              LineRule.of(
                  LineKind.MESSAGE,
                  "\\[(?<timestamp>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\\] {1,2}(?<text>.*)")),
          LineBody::of,
          true,
          true);

  /** QQ's text export: date, name and number above the text. */
  static final ChatGrammar QQ =
      new ChatGrammar(
          "QQ text",
          List.of(
              LineRule.of(LineKind.HEAD, "消息记录（.*|={10,}|消息分组[:：].*"),
              LineRule.of(LineKind.HEAD, "消息对象[:：](?<title>.*)"),
              LineRule.dated(
                  LineKind.MESSAGE,
                  "(?<timestamp>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,2}:[0-9]{2}:[0-9]{2}) "
                      + "(?<name>\\S.{0,60}?)(?:\\([0-9]{4,12}\\)|<[^<>]{3,80}>)?(?<text>)")),
          LineBody::of,
          false,
          true);

  /** All grammars, most specific first. */
  static final List<ChatGrammar> ALL =
      List.of(
          DISCORD,
          LINE,
          IrcGrammar.IRC,
          IrcGrammar.UNTIMED,
          CHATTERINO,
          KAKAOTALK,
          KAKAOTALK_DESKTOP,
          QQ,
          PIDGIN,
          ZOOM,
          TELEGRAM,
          WHATSAPP);

  private ChatGrammars() {}

  private static List<LineRule> join(List<LineRule> frame, LineRule... messages) {
    return Stream.concat(frame.stream(), Stream.of(messages)).toList();
  }
}
