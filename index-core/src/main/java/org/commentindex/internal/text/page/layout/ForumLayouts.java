package org.commentindex.internal.text.page.layout;

import java.util.List;

/** The layouts of forum software. Ids of posts count from 1 on each forum and contain its page. */
public final class ForumLayouts {
  private static final String ANY_NUMBER = "(\\d+)";

  private static final PageLayout PHPBB =
      PageLayout.of("phpBB", ".post[id^=p]:has(.postbody)")
          .requires(".post[id^=p] .postbody .content")
          .title("h2.topic-title", "#page-body h2", "title")
          .id("{page}#p{}", "^p(\\d+)$", "@id")
          .author(
              ".author a[class^=username], .author span[class^=username]",
              ".postprofile a[class^=username], .postprofile span[class^=username]",
              ".author strong")
          .date(".author time@datetime", ".author")
          .text(".postbody .content")
          .drop(".notice, .attachbox");

  private static final PageLayout XENFORO =
      PageLayout.of("XenForo", "article.message[data-content^=post-], li.message[id^=post-]")
          .title(".p-title-value", ".titleBar h1", "title")
          .id("{page}#post-{}", ANY_NUMBER, "@data-content", "@id")
          .author("@data-author", ".message-name .username", ".userText .username")
          .date(
              "time[datetime]@datetime",
              "abbr.DateTime@data-time",
              ".messageMeta .DateTime@title",
              ".messageMeta .DateTime")
          .drop(".bbCodeBlock-expandLink")
          .text(".message-body .bbWrapper", ".messageContent .messageText", ".messageText");

  private static final PageLayout VBULLETIN =
      PageLayout.of(
              "vBulletin",
              "li.postcontainer[id^=post_], li.postbit[id^=post_], table[id~=^post\\d+$],"
                  + " li.b-post[data-node-id]")
          .title(".threadtitle", ".b-page-header, .main-title-text", "title")
          .id("{page}#post{}", ANY_NUMBER, "@id", "@data-node-id")
          .author(
              ".username_container .username",
              "a.bigusername",
              ".author [itemprop=name]",
              ".author a")
          .date("time@datetime", ".postdate .date", ".b-post__timestamp", "td.thead")
          .text(".postcontent", "div[id^=post_message_]", ".js-post__content-text");

  private static final PageLayout SMF =
      PageLayout.of("SMF", ".post_wrapper")
          .requires(".post_wrapper .inner[id^=msg_], .post_wrapper .poster")
          .title("#top_subject", "h2.display_title", "title")
          .id("{page}#msg{}", ANY_NUMBER, ".inner[id^=msg_]@id", "[id^=subject_]@id")
          .author(".poster h4 a", ".poster h4")
          .date(".postinfo a[title]@title", ".keyinfo .smalltext", ".postinfo .smalltext")
          .text(".inner[id^=msg_]", ".post .inner");

  private static final PageLayout INVISION =
      PageLayout.of("Invision", "article[id^=elComment_], [data-commentid].ipsComment")
          .title("h1 .ipsType_break", "h1", "title")
          .id("{page}#comment-{}", ANY_NUMBER, "@data-commentid", "@id")
          .author(".ipsComment_author h3", ".ipsEntry__username", ".cAuthorPane_author")
          .date("time@datetime")
          .text("[data-role=commentContent]", ".ipsComment_content .ipsType_richText");

  private static final PageLayout MYBB =
      PageLayout.of("MyBB", ".post[id~=^post_\\d+$]:has(.post_body)")
          .id("{page}#pid{}", ANY_NUMBER, "@id")
          .author(".author_information .largetext", ".author_information a")
          .date(".post_date")
          .text(".post_body");

  private static final PageLayout FLARUM =
      PageLayout.of("Flarum", "article.Post:has(.Post-body), .PostStream-item:has(.Post-body)")
          .title(".DiscussionHero-title", "title")
          .id("{page}/{}", ANY_NUMBER, "@data-number", "@data-id")
          .author(".PostUser-name .username", ".PostUser-name", ".username")
          .date("time@datetime")
          .text(".Post-body");

  private static final PageLayout NODEBB =
      PageLayout.of("NodeBB", "[component=post][data-pid]")
          .title("[component='topic/title']", "title")
          .id("{page}#{}", ANY_NUMBER, "@data-pid")
          .author("@data-username", "[data-username]@data-username")
          .date(".timeago@title", "@data-timestamp")
          .votes("[component='post/vote-count']")
          .text("[component='post/content']");

  /** All layouts; a page has at most one of them. */
  public static final List<PageLayout> ALL =
      List.of(PHPBB, XENFORO, VBULLETIN, SMF, INVISION, MYBB, FLARUM, NODEBB);

  private ForumLayouts() {}
}
