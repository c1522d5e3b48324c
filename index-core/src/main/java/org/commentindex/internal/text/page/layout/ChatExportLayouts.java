package org.commentindex.internal.text.page.layout;

import java.util.List;

/** The layouts of chats that programs and services export as pages. */
public final class ChatExportLayouts {
  /**
   * Telegram Desktop. Only the numbers of messages are in the file, so the name of the chat is part
   * of the id. A message that follows another of the same author has no author.
   */
  private static final PageLayout TELEGRAM =
      PageLayout.of("Telegram", ".history .message")
          .requires(".message[id^=message] .body")
          .notice(".message.service")
          .thread("telegram:{}", "\\s*(.*\\S)\\s*", ".page_header .text.bold", ".page_header .text")
          .title(".page_header .text.bold", ".page_header .text")
          .id("{thread}/{}", "^message(\\d+)$", "@id")
          .parent("go_to_message(\\d+)", "> .body > .reply_to a[href*=go_to_message]@href")
          .author("> .body > .from_name")
          .dropFromAuthor("\\s+via @\\w+\\s*$")
          .authorContinues()
          .date("> .body > .date[title]@title")
          .reactions("> .body > .reactions .reaction, > .body > .reactions > .reaction")
          .text(".body .text, .media_poll .question, .media_poll .answer")
          .drop(".details, .userpic");

  /**
   * DiscordChatExporter since version 2.34 (2022), in which each message is a container, and
   * programs that write the same markup.
   */
  private static final PageLayout DISCORD =
      PageLayout.of("Discord", ".chatlog__message-container")
          .notice("[class*=chatlog__system-notification]")
          .title(".preamble__entries-container .preamble__entry:eq(1)", ".preamble__entry")
          .thread("discord:page:{}", "\\s*(.*\\S)\\s*", ".preamble__entry:eq(1)")
          .id("discord:{}", "(\\d+)$", "@data-message-id", "@id")
          .parent(
              "(\\d{15,})",
              ".chatlog__reply-link[onclick]@onclick",
              ".chatlog__reference-link[onclick]@onclick",
              ".chatlog__reply a[href*=message]@href",
              ".chatlog__reference a[href*=message]@href")
          .author(
              ".chatlog__author",
              ".chatlog__author-name",
              "within .chatlog__message-group : .chatlog__author",
              "within .chatlog__message-group : .chatlog__author-name")
          .date(
              ".chatlog__timestamp[title]@title",
              ".chatlog__short-timestamp[title]@title",
              ".chatlog__timestamp",
              ".chatlog__short-timestamp")
          .reactions(".chatlog__reaction")
          .text(
              ".chatlog__content, .chatlog__forwarded-content, [class*=chatlog__poll-]",
              ".chatlog__embed-text, .chatlog__embed-field")
          .drop(
              "[class*=edited-timestamp], .chatlog__forwarded-header, .chatlog__reply,"
                  + " .chatlog__reference, [class*=chatlog__poll-result]")
          .keepLines("[class*=preserve]");

  /**
   * DiscordChatExporter until version 2.33: the messages of a group have no containers, and the
   * group has their author and time. In the oldest versions they have no ids.
   */
  private static final PageLayout OLD_DISCORD =
      PageLayout.of(
              "Discord",
              ".chatlog__messages > .chatlog__message,"
                  + " .chatlog__messages:not(:has(> .chatlog__message)) > .chatlog__content")
          .title(".preamble__entry:eq(1)", ".preamble__entry", ".info__channel-name")
          .id("discord:{}", "(\\d+)$", "@data-message-id", "@id")
          .parent(
              "(\\d{15,})",
              "within .chatlog__message-group :"
                  + " .chatlog__message:first-of-type .chatlog__reference-link@onclick")
          .author(
              "within .chatlog__messages : > .chatlog__author-name",
              "within .chatlog__message-group : .chatlog__author-name")
          .date(
              "within .chatlog__messages : > .chatlog__timestamp",
              "within .chatlog__message-group : .chatlog__timestamp")
          .reactions(".chatlog__reaction")
          .text(".chatlog__content .markdown, .chatlog__content", ".chatlog__embed-text")
          .drop("[class*=edited-timestamp]")
          .keepLines("[class*=preserve], .markdown, .chatlog__content");

  /**
   * Messages, comments and posts that Facebook, Messenger and Instagram let their owner download. A
   * heading that is a sentence says what the owner did; others name the author of a message. The
   * classes of 2018 are other names for the same boxes.
   */
  static final PageLayout FACEBOOK =
      PageLayout.of("Facebook", "._a6-g, ._2lej")
          .requires("._a6-g:has(> ._a6-o):has(> ._a6-p), ._2lej:has(> ._2lem):has(> ._2let)")
          .author("> ._a6-h", "> ._2lek", "> h2")
          .notAuthor("[.。।]\\s*$|.{81}")
          .headsAreSentences()
          .title("._a70e", "._3b0d", "title")
          .date("> ._a6-o ._a72d", "> ._a6-o", "> ._2lem")
          .url("{}", "> ._a6-o a[href^=http]@href", "> ._2lem a[href^=http]@href")
          .reactions("ul._a6-q > li, ul._tqp > li")
          .text("> ._a6-p, > ._2let")
          .drop("ul._a6-q, ul._tqp, ._a7nf");

  /** slack-export-viewer. */
  private static final PageLayout SLACK =
      PageLayout.of("Slack", ".message-container")
          .requires(".message-container .message .username")
          .title("#channel-title", ".channel-title", "title")
          .author(".username")
          .date(".timestamp[title]@title", ".time", ".timestamp")
          .text(".msg", ".message .body")
          .drop(".message-upload, .user-email");

  /** WhatsApp-Chat-Exporter. Its days are between the messages, so the messages have no dates. */
  private static final PageLayout WHATSAPP =
      PageLayout.of("WhatsApp", ".message-list .justify-start[id], .message-list .justify-end[id]")
          .title("title")
          .id("whatsapp:{}", "(.+)", "@id")
          .parent("#(.+)", "a[href^=#]:has(.reply-box)@href")
          .author("span.flex-shrink-0:first-child")
          .text("> div > p:first-of-type, > div > p.message-text");

  /** imessage-exporter. */
  private static final PageLayout IMESSAGE =
      PageLayout.of("iMessage", "body > .message")
          .requires(".message .message_part .bubble")
          .id("imessage:{}", "(.+)", "@id")
          .title("title")
          .author(".sender")
          .date(".timestamp a[title]@title", ".timestamp")
          .text(".message_part .bubble", ".message_part");

  /** signal-export. Since 2025, a message that follows another of its author has no author. */
  private static final PageLayout SIGNAL =
      PageLayout.of("Signal", ".msg")
          .requires(".msg .sender")
          .title("title")
          .author(".sender")
          .authorContinues()
          .date("time@datetime", ".date, .time@joined")
          .removed(".deleted")
          // The words are paragraphs within a paragraph, which a browser closes before the first
          // one.
          .text(".body, .body ~ :not([class])", ".message-body")
          .drop(".reaction, .reactions, .quote");

  /** All layouts; a page has at most one of them. */
  public static final List<PageLayout> ALL =
      List.of(TELEGRAM, DISCORD, OLD_DISCORD, SLACK, WHATSAPP, IMESSAGE, SIGNAL, FACEBOOK);

  private ChatExportLayouts() {}
}
