package org.commentindex.internal.text.page;

import java.util.List;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses stories of Lobsters, whose comments are nested lists. */
final class LobstersPageParser implements PageParser {
  private static final String PERSON = ".byline a[href^=/~], .byline a[href^=/u/]";

  @Override
  public String name() {
    return "Lobsters";
  }

  @Override
  public void read(Document page, Discussion found) {
    Element story = page.selectFirst("li.story[data-shortid]");
    List<Element> comments = page.select("div.comment[data-shortid]");
    if (story == null || comments.isEmpty()) {
      return;
    }
    String site =
        PageQueries.firstNonNull(
            PageQueries.origin(PageQueries.canonicalUrl(page)), "https://lobste.rs");
    PageComment post = story(page, story, site);
    found.add(post);
    for (Element comment : comments) {
      found.add(comment(comment, post, site));
    }
  }

  private static PageComment story(Document page, Element story, @Nullable String site) {
    String id = story.attr("data-shortid");
    String link = PageQueries.attribute(story, ".link a", "href");
    PageComment post =
        common(new PageComment(id), story)
            .thread(id)
            .title(PageQueries.text(story, ".link a"))
            .tags(story.select("a.tag").eachText())
            .url(PageQueries.firstNonNull(PageQueries.canonicalUrl(page), site + "/s/" + id));
    if (link != null && link.startsWith("http")) {
      post.link(link);
    }
    Element text = page.selectFirst(".story_text");
    return text == null ? post : post.html(text.html());
  }

  private static PageComment comment(Element comment, PageComment post, @Nullable String site) {
    String id = comment.attr("data-shortid");
    PageComment read =
        common(new PageComment(id), comment)
            .parent(parent(comment))
            .thread(post.thread())
            .title(post.title())
            .tags(post.tags())
            .url(site + "/c/" + id);
    return PageQueries.setBody(read, comment.selectFirst(".comment_text"));
  }

  private static PageComment common(PageComment read, Element element) {
    return read.author(PageQueries.text(element, PERSON))
        .date(
            PageQueries.firstNonNull(
                PageQueries.attribute(element, ".byline time", "data-at-unix"),
                PageQueries.attribute(element, ".byline time", "datetime"),
                PageQueries.attribute(element, ".byline span[title]", "title")))
        .votes(PageQueries.number(PageQueries.text(element, ".voters .upvoter, .voters .score")));
  }

  /** Returns the id of the comment whose list of replies contains this one. */
  private static @Nullable String parent(Element comment) {
    Element item = PageQueries.enclosing(comment, "li");
    Element outer = item == null ? null : PageQueries.enclosing(item, "li");
    Element parent = outer == null ? null : outer.selectFirst("> div.comment[data-shortid]");
    return parent == null ? null : parent.attr("data-shortid");
  }
}
