package org.commentindex.internal.text.page.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Parses the comments that Instagram and Facebook let their author download as tables with a label
 * in each row. The owner of the picture or video is not the author of the comment. Tables without a
 * label for a comment are ignored.
 */
public final class MetaTablePageParser implements PageParser {
  private static final String BOX = "._a6-g";
  private static final String LABELLED = "._a6-g:has(td._a6_q)";

  /** The label of the author of the comment, in lower case. */
  private static final Set<String> AUTHOR =
      Set.of("author", "autor", "auteur", "autore", "autor/a", "автор", "yazar", "作者", "작성자");

  @Override
  public String name() {
    return "Instagram";
  }

  @Override
  public void read(Document page, Discussion found) {
    boolean labelled =
        page.select(LABELLED).stream().anyMatch(box -> value(box, MetaLabels::isComment) != null);
    if (!labelled) {
      return;
    }
    PageValues values = PageValues.of(page, ChatExportLayouts.FACEBOOK, null);
    for (Element box : page.select(BOX)) {
      PageComment comment = comment(box, values.title());
      if (comment == null && box.selectFirst("> ._a6-p") != null && box.selectFirst("td") == null) {
        comment = new UnitOnPage(box, ChatExportLayouts.FACEBOOK, values).comment();
      }
      if (comment == null) {
        found.unread(box);
      } else {
        found.add(comment);
      }
    }
  }

  private static @Nullable PageComment comment(Element box, @Nullable String title) {
    Element words = value(box, MetaLabels::isComment);
    if (words == null) {
      return null;
    }
    Element author = value(box, MetaTablePageParser::isAuthor);
    return new PageComment(null)
        .title(title)
        .author(author == null ? null : author.text())
        .date(
            PlaceOnPage.first(
                PlaceOnPage.all(
                    "> ._a6-o ._a72d", "> ._a6-o", "tr:last-of-type td._a6_r", "td._a6_r"),
                box))
        .html(words.html());
  }

  private static boolean isAuthor(String label) {
    return AUTHOR.contains(label.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the value of the first row with such a label, or null. */
  private static @Nullable Element value(Element box, Predicate<String> isLabel) {
    List<Element> cells = box.select("td._a6_q");
    for (Element cell : cells) {
      if (isLabel.test(cell.ownText())) {
        Element within = cell.selectFirst("> div");
        return within != null ? within : cell.nextElementSibling();
      }
    }
    return null;
  }
}
