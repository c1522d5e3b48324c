package org.commentindex.internal.text.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page of Hacker News: rows of a table, each indented by how deep a reply it is. */
final class HackerNewsPage implements PageKind {
  private static final String PREFIX = "hn:";
  private static final String ITEM = "https://news.ycombinator.com/item?id=";

  /** How wide one step is that shows the depth where the row does not say it. */
  private static final int STEP = 40;

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

  /** The story, or the comment that the page is about. */
  private static PageComment post(Document page, Element row) {
    Element item = page.selectFirst(".fatitem");
    Element outer = item == null ? row : item;
    String id = PREFIX + row.attr("id");
    PageComment post = common(new PageComment(id), outer);
    if (outer.selectFirst(".commtext") != null) {
      String thread = idIn(Html.attribute(outer, ".onstory a, .storyon a", "href"));
      post.parent(idIn(Html.attribute(outer, ".navs a:contains(parent), .par a", "href")))
          .thread(thread)
          .title(Html.text(outer, ".onstory a, .storyon a"));
      return Html.body(post, words(outer));
    }
    Element link = outer.selectFirst(".titleline > a, a.storylink");
    if (link != null && link.attr("href").startsWith("http")) {
      post.link(link.attr("href"));
    }
    Element text = outer.selectFirst(".toptext");
    post.thread(id).title(Html.text(outer, ".titleline > a, a.storylink, td.title a"));
    return text == null ? post : post.html(text.html());
  }

  private static PageComment comment(Element row, String id, @Nullable PageComment post) {
    PageComment comment = common(new PageComment(id), row);
    if (post != null) {
      comment.thread(post.thread()).title(post.title());
    }
    return Html.body(comment, words(row));
  }

  private static PageComment common(PageComment read, Element outer) {
    String date = Html.attribute(outer, ".age", "title");
    return read.author(Html.text(outer, "a.hnuser"))
        .date(date == null ? null : date.split(" ", 2)[0])
        .votes(Html.number(Html.text(outer, ".score")))
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
    String said = Html.attribute(row, "td.ind", "indent");
    Long width = Html.number(Html.attribute(row, "td.ind img", "width"));
    Long depth = said == null ? null : Html.number(said);
    return depth != null ? depth.intValue() : width == null ? 0 : (int) (width / STEP);
  }

  private static @Nullable String idIn(@Nullable String href) {
    String id = href == null ? null : href.replaceAll(".*[?&]id=([0-9]+).*|.*", "$1");
    return id == null || id.isEmpty() ? null : PREFIX + id;
  }
}
