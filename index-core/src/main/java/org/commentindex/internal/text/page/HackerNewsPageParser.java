package org.commentindex.internal.text.page;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses Hacker News: rows of a table, indented by the depth of the reply. */
final class HackerNewsPageParser implements PageParser {
  private static final String PREFIX = "hn:";
  private static final String ITEM = "https://news.ycombinator.com/item?id=";

  /** Width of one level of indentation in pixels, for rows without an attribute for the depth. */
  private static final int INDENT_WIDTH = 40;

  @Override
  public String name() {
    return "Hacker News";
  }

  @Override
  public void read(Document page, Discussion found) {
    Element top = page.selectFirst(".fatitem tr.athing[id]");
    List<Element> rows = page.select("tr.athing.comtr[id]");
    if (top == null && rows.isEmpty()) {
      return;
    }
    PageComment post = top == null ? null : post(page, top);
    if (post != null) {
      found.add(post);
    }
    List<String> above = new ArrayList<>();
    for (Element row : rows) {
      if (row.equals(top)) {
        continue;
      }
      String id = PREFIX + row.attr("id");
      int depth = Math.min(depth(row), above.size());
      above.subList(depth, above.size()).clear();
      String parent = depth > 0 ? above.get(depth - 1) : post == null ? null : post.id();
      found.add(comment(row, id, post).parent(parent));
      above.add(id);
    }
  }

  /** Returns the story, or the comment that the page is about. */
  private static PageComment post(Document page, Element row) {
    Element item = page.selectFirst(".fatitem");
    Element outer = item == null ? row : item;
    String id = PREFIX + row.attr("id");
    PageComment post = common(new PageComment(id), outer);
    if (outer.selectFirst(".commtext") != null) {
      String thread = idIn(PageQueries.attribute(outer, ".onstory a, .storyon a", "href"));
      post.parent(idIn(PageQueries.attribute(outer, ".navs a:contains(parent), .par a", "href")))
          .thread(thread)
          .title(PageQueries.text(outer, ".onstory a, .storyon a"));
      return PageQueries.setBody(post, words(outer));
    }
    Element link = outer.selectFirst(".titleline > a, a.storylink");
    if (link != null && link.attr("href").startsWith("http")) {
      post.link(link.attr("href"));
    }
    Element text = outer.selectFirst(".toptext");
    post.thread(id).title(PageQueries.text(outer, ".titleline > a, a.storylink, td.title a"));
    return text == null ? post : post.html(text.html());
  }

  private static PageComment comment(Element row, String id, @Nullable PageComment post) {
    PageComment comment = common(new PageComment(id), row);
    if (post != null) {
      comment.thread(post.thread()).title(post.title());
    }
    return PageQueries.setBody(comment, words(row));
  }

  private static PageComment common(PageComment read, Element outer) {
    String date = PageQueries.attribute(outer, ".age", "title");
    return read.author(PageQueries.text(outer, "a.hnuser"))
        .date(date == null ? null : date.split(" ", 2)[0])
        .votes(PageQueries.number(PageQueries.text(outer, ".score")))
        .url(ITEM + String.valueOf(read.id()).substring(PREFIX.length()));
  }

  private static @Nullable Element words(Element outer) {
    Element words = outer.selectFirst(".commtext");
    if (words != null) {
      words.select(".reply").remove();
    }
    return words;
  }

  private static int depth(Element row) {
    String said = PageQueries.attribute(row, "td.ind", "indent");
    Long width = PageQueries.number(PageQueries.attribute(row, "td.ind img", "width"));
    Long depth = said == null ? null : PageQueries.number(said);
    return depth != null ? depth.intValue() : width == null ? 0 : (int) (width / INDENT_WIDTH);
  }

  private static @Nullable String idIn(@Nullable String href) {
    String id = href == null ? null : href.replaceAll(".*[?&]id=([0-9]+).*|.*", "$1");
    return id == null || id.isEmpty() ? null : PREFIX + id;
  }
}
