package org.commentindex.internal.text.page.layout;

import java.util.List;

/** The layouts of archives of lists, issue trackers, reviews and other programs' pages. */
public final class ArchiveLayouts {
  /** A channel of Telegram, as it is shown without the program. */
  private static final PageLayout TELEGRAM_CHANNEL =
      PageLayout.of("Telegram", ".tgme_widget_message[data-post]")
          .id("https://t.me/{}", "(.+)", "@data-post")
          .author(".tgme_widget_message_from_author", ".tgme_widget_message_owner_name")
          .date(".tgme_widget_message_date time@datetime", "time@datetime")
          .url("{}", ".tgme_widget_message_date@href")
          .text("> .tgme_widget_message_text, .js-message_text")
          .keepLines(".tgme_widget_message_text");

  private static final PageLayout HYPERKITTY =
      PageLayout.of("HyperKitty", ".email:has(.email-body)")
          .author(".email-author .name a", ".email-author .name")
          .date("time@datetime", "[title^=Sender]@title", ".email-date [title]@title")
          .text(".email-body")
          .keepLines(".email-body");

  private static final PageLayout BUGZILLA =
      PageLayout.of("Bugzilla", ".bz_comment:has(.bz_comment_text), .change-set:has(.comment-text)")
          .id("{page}#{}", "(c\\d+)", "@id", ".change-head@id")
          .author(".bz_comment_user .fn", ".bz_comment_user", ".fna", ".fn")
          .date(".bz_comment_time", ".rel-time@title", "time@datetime")
          .text(".bz_comment_text", ".comment-text")
          .keepLines(".bz_comment_text");

  private static final PageLayout GITLAB =
      PageLayout.of("GitLab", "li.note:has(.note-text)")
          .id("{page}#note_{}", "note_(\\d+)", "@id")
          .author(".note-header-author-name", ".author-name-link", ".note-header-info .author")
          .date("time@datetime")
          .text(".note-text");

  private static final PageLayout LEMMY =
      PageLayout.of("Lemmy", "article.comment-node")
          .id("{page}#comment-{}", "comment-(\\d+)", "@id")
          .author("a.person-listing", ".person-listing")
          .date(".moment-time@data-tippy-content", ".moment-time@title", "time@datetime")
          .text(".comment-content .md-div", ".md-div");

  private static final PageLayout STEAM =
      PageLayout.of("Steam", ".review_box:has(.content), .apphub_Card:has(.apphub_CardTextContent)")
          .author(".persona_name a", ".persona_name", ".apphub_CardContentAuthorName a")
          .date(".postedDate", ".date_posted")
          .text("> .content", ".content", ".apphub_CardTextContent")
          .drop(".date_posted");

  private static final PageLayout AMAZON =
      PageLayout.of("Amazon", "[data-hook=review]")
          .id("amazon:{}", "(R\\w+)", "@id")
          .unitTitle("[data-hook=review-title] > span:not([class])", "[data-hook=review-title]")
          .author(".a-profile-name")
          .date("[data-hook=review-date]")
          .text("[data-hook=review-body]");

  /** Discord, as its program shows a channel. Messages after the first have no name. */
  private static final PageLayout DISCORD =
      PageLayout.of("Discord", "li[id^=chat-messages-]:has([id^=message-content-])")
          .id("discord:{}", "(\\d+)$", "[id^=message-content-]@id")
          .author("[class*=headerText] [class*=username]", "h3 [class*=username]")
          .authorContinues()
          .date("time@datetime")
          .text("[id^=message-content-]");

  /** All layouts; a page has at most one of them. */
  public static final List<PageLayout> ALL =
      List.of(TELEGRAM_CHANNEL, HYPERKITTY, BUGZILLA, GITLAB, LEMMY, STEAM, AMAZON, DISCORD);

  private ArchiveLayouts() {}
}
