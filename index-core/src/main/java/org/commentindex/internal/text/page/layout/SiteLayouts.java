package org.commentindex.internal.text.page.layout;

import java.util.List;

/** The layouts of discussion sites as browsers save their pages. */
public final class SiteLayouts {
  /** Reddit since 2023: all values of a comment are attributes of its element. */
  private static final PageLayout REDDIT =
      PageLayout.of("Reddit", "shreddit-comment")
          .post(
              PageLayout.of("Reddit", "shreddit-post")
                  .id("{}", "(t3_\\w+)", "@id")
                  .unitTitle("@post-title", "[slot=title]")
                  .author("@author")
                  .notAuthor("^\\[deleted\\]$")
                  .date("@created-timestamp")
                  .votes("@score")
                  .tags("shreddit-post@subreddit-prefixed-name")
                  .url("https://www.reddit.com{}", "@permalink")
                  .link("@content-href")
                  .text("[slot=text-body]", "[property='schema:articleBody']"))
          .id("{}", "(t1_\\w+)", "@thingid")
          .parent("(t[13]_\\w+)", "@parentid", "@parent-id")
          .thread("{}", "(t3_\\w+)", "shreddit-comment@postid", "shreddit-comment-tree@post-id")
          .nested()
          .depth("@depth")
          .author("@author")
          .notAuthor("^\\[(?:deleted|removed)\\]$")
          .date("@created", "time@datetime")
          .votes("@score")
          .url("https://www.reddit.com{}", "@permalink")
          .removed("[is-comment-deleted=true], [deleted]")
          .text("[slot=comment]", "[id$=-rtjson-content]");

  /** YouTube, as its scripts render a video or a post of a channel. */
  private static final PageLayout YOUTUBE =
      PageLayout.of("YouTube", "ytd-comment-view-model, ytd-comment-renderer")
          .thread(
              "youtube:{}",
              "(?:v=|shorts/|youtu\\.be/)([\\w-]{11})",
              "link[rel=canonical]@href",
              "meta[property=og:url]@content",
              "#published-time-text a@href")
          .title("h1.ytd-watch-metadata", "meta[property=og:title]@content", "title")
          .id("{}", "lc=([\\w.-]+)", "#published-time-text a@href")
          .parent("lc=([\\w-]+)\\.", "#published-time-text a@href")
          .author("#author-text", "#author-comment-badge #text")
          .date("#published-time-text")
          .votes("#vote-count-middle")
          .url("https://www.youtube.com{}", "#published-time-text a[href^=/]@href")
          .text("#content-text")
          .keepLines("#content-text");

  /** X and Twitter, as their scripts render a thread. */
  private static final PageLayout TWITTER =
      PageLayout.of("X", "article[data-testid=tweet]")
          .id("x:{}", "/status/(\\d+)", "a[href*=/status/]:has(time)@href")
          .author("[data-testid=User-Name] a[href^=/]", "[data-testid=User-Name]")
          .date("a[href*=/status/] > time@datetime", "time@datetime")
          .votes("[data-testid=like], [data-testid=unlike]")
          .url("https://x.com{}", "a[href^=/][href*=/status/]:has(time)@href")
          .text("[data-testid=tweetText]")
          .quoted("div[role=link]")
          .keepLines("[data-testid=tweetText]");

  /** LinkedIn, for members and for guests. Its times are relative. */
  private static final PageLayout LINKEDIN =
      PageLayout.of(
              "LinkedIn",
              "article.comments-comment-entity, article.comments-comment-item,"
                  + " section.comment:has(.comment__text)")
          .id("linkedin:{}", "(\\d+)\\)", "@data-id")
          .nested()
          .author(
              ".comments-comment-meta__description-title",
              ".comments-post-meta__name-text span[aria-hidden]",
              ".comments-post-meta__name-text",
              ".comment__author")
          .date("time@datetime")
          .votes(
              ".comments-comment-social-bar__reactions-count",
              ".comments-comment-social-bar__reactions-count--cr")
          .text(
              ".comments-comment-item__main-content", ".comment__text", ".update-components-text");

  /** Mastodon, as its scripts and as its older servers render a thread. */
  private static final PageLayout MASTODON =
      PageLayout.of(
              "Mastodon",
              ".detailed-status:has(.status__content), .status:has(> .status__content),"
                  + " .entry:has(.status__content)")
          .id("mastodon:{}", "(\\d+)$", "a.status__relative-time@href", "@data-id", "a.u-url@href")
          .author(".display-name__account", ".display-name strong", ".p-author .p-name")
          .date("time@datetime", "data.dt-published@value")
          .text(".status__content__text", ".status__content");

  /** Questions and answers of Stack Exchange sites, and the comments on them. */
  private static final PageLayout STACK_EXCHANGE =
      PageLayout.of(
              "Stack Exchange",
              ".question[data-questionid], .answer[data-answerid], li.comment[data-comment-id]")
          .id("{page}#{}", "(\\d+)", "@data-comment-id", "@data-answerid", "@data-questionid")
          .nested()
          .title("#question-header h1", "title")
          .author(
              ".comment-user",
              ".post-signature:last-of-type .user-details a",
              ".user-details [itemprop=name]",
              ".user-details a")
          .date(".relativetime-clean@title", "time@datetime", ".relativetime@title")
          .votes("@data-score", ".comment-score", ".js-vote-count")
          .text(".comment-copy", ".js-post-body", ".post-text");

  /** Issues and pull requests of GitHub. */
  private static final PageLayout GITHUB =
      PageLayout.of(
              "GitHub",
              ".timeline-comment:has(.comment-body), .react-issue-comment, .react-issue-body")
          .title(".js-issue-title", "[data-testid=issue-title]", "title")
          .id(
              "github:{}",
              "((?:issuecomment-|issue-|discussion_r)\\d+)",
              "a[href*=#issuecomment]@href",
              ".js-timestamp@href",
              "@id")
          .author("a.author", "[data-testid=avatar-link]", "[data-testid$=author]")
          .date("relative-time@datetime", "time@datetime")
          .text(".comment-body", ".markdown-body");

  /** Comments of a document that Google Docs exports as a page. They have no authors. */
  private static final PageLayout GOOGLE_DOCS =
      PageLayout.of("Google Docs", "div:has(> p > a[id^=cmnt]:not([id^=cmnt_ref]))")
          .text("> p, > ul, > ol")
          .drop("a[href^=#cmnt_ref]");

  /** All layouts; a page has at most one of them. */
  public static final List<PageLayout> ALL =
      List.of(REDDIT, YOUTUBE, TWITTER, LINKEDIN, MASTODON, STACK_EXCHANGE, GITHUB);

  /** Layouts of comments on a page whose text is read too. */
  public static final List<PageLayout> BESIDE_TEXT = List.of(GOOGLE_DOCS);

  private SiteLayouts() {}
}
