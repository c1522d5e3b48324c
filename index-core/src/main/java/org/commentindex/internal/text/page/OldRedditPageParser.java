package org.commentindex.internal.text.page;

import java.util.List;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses threads of old.reddit.com, whose elements of class {@code thing} are nested. */
final class OldRedditPageParser implements PageParser {
  private static final String SITE = "https://www.reddit.com";

  @Override
  public String name() {
    return "Reddit";
  }

  @Override
  public void read(Document page, Discussion found) {
    String thread = null;
    String title = null;
    String group = null;
    for (Element thing : page.select(".thing[data-fullname]")) {
      String id = thing.attr("data-fullname");
      if (thing.hasClass("morechildren") || thing.hasClass("morerecursion")) {
        continue;
      }
      if (id.startsWith("t3_")) {
        PageComment post = post(thing, id);
        found.add(post);
        thread = id;
        title = post.title();
        group = thing.attr("data-subreddit");
      } else if (id.startsWith("t1_")) {
        PageComment comment = comment(thing, id, thread).title(title);
        found.add(tagged(comment, group));
      }
    }
    for (Element more : page.select(".thing.morechildren, .thing.morerecursion")) {
      Long count = PageQueries.number(more.text());
      found.missing(count == null ? 1 : count);
    }
  }

  private static PageComment post(Element thing, String id) {
    Element entry = entry(thing);
    PageComment post =
        common(new PageComment(id), thing, entry)
            .thread(id)
            .title(PageQueries.text(entry, "a.title"))
            .url(
                address(
                    PageQueries.firstNonNull(
                        permalink(thing), PageQueries.attribute(entry, "a.comments", "href"))));
    String link = thing.attr("data-url");
    if (link.startsWith("http") && !link.contains("/comments/")) {
      post.link(link);
    }
    Element text = entry.selectFirst(".usertext-body .md");
    return tagged(text == null ? post : post.html(text.html()), thing.attr("data-subreddit"));
  }

  private static PageComment comment(Element thing, String id, @Nullable String thread) {
    Element entry = entry(thing);
    Element outer = PageQueries.enclosing(thing, ".thing.comment[data-fullname]");
    PageComment comment =
        common(new PageComment(id), thing, entry)
            .parent(outer == null ? thread : outer.attr("data-fullname"))
            .thread(thread)
            .url(
                address(
                    PageQueries.firstNonNull(
                        permalink(thing), PageQueries.attribute(entry, "a.bylink", "href"))));
    return PageQueries.setBody(comment, entry.selectFirst(".usertext-body .md"));
  }

  private static PageComment common(PageComment read, Element thing, Element entry) {
    String score =
        PageQueries.firstNonNull(
            PageQueries.attribute(entry, ".score.unvoted", "title"),
            PageQueries.text(entry, ".score.unvoted, .score"));
    return read.author(PageQueries.text(entry, ".tagline a.author"))
        .date(
            PageQueries.firstNonNull(
                PageQueries.attribute(entry, ".tagline time", "datetime"),
                PageQueries.attribute(thing, ".thing[data-timestamp]", "data-timestamp")))
        .votes(PageQueries.number(thing.hasAttr("data-score") ? thing.attr("data-score") : score));
  }

  private static PageComment tagged(PageComment read, @Nullable String group) {
    return group == null || group.isEmpty() ? read : read.tags(List.of("r/" + group));
  }

  /** Returns the part of a thing that contains no replies. */
  private static Element entry(Element thing) {
    Element entry = thing.selectFirst("> .entry");
    return entry == null ? thing : entry;
  }

  private static @Nullable String permalink(Element thing) {
    String path = thing.attr("data-permalink");
    return path.isEmpty() ? null : path;
  }

  private static @Nullable String address(@Nullable String path) {
    if (path == null || path.startsWith("http")) {
      return path;
    }
    return path.startsWith("/") ? SITE + path : null;
  }
}
