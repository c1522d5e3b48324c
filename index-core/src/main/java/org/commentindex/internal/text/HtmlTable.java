package org.commentindex.internal.text;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page that is nothing but a table, as spreadsheet programs save it.
 *
 * @param csv its rows, with all values quoted
 * @param around the characters of the page that are not in it
 */
public record HtmlTable(String csv, long around) {
  /** Fewest rows, with the row of names. As in tables that are files. */
  private static final int MIN_ROWS = 3;

  /** Fewest values in a row. */
  private static final int MIN_COLUMNS = 2;

  /** Largest share of the page around the table. Chosen by hand: a title and a date. */
  private static final double MAX_AROUND = 0.1;

  /** Returns the only table of a page, or null if the page has none or other text. */
  static @Nullable HtmlTable in(Element body) {
    if (body.getElementsByTag("table").size() != 1) {
      return null;
    }
    StringBuilder csv = new StringBuilder();
    long inside = 0;
    int rows = 0;
    for (Element row : body.select("tr")) {
      StringBuilder line = new StringBuilder();
      int columns = 0;
      for (Element cell : row.children()) {
        String text = HtmlTextRenderer.ofElement(cell.clone().tagName("div")).text().strip();
        inside += HtmlPage.characters(text);
        line.append(columns++ == 0 ? "" : ",").append('"').append(text.replace("\"", "\"\""));
        line.append('"');
      }
      csv.append(line).append('\n');
      rows += columns >= MIN_COLUMNS ? 1 : 0;
    }
    long all = HtmlPage.characters(body);
    long around = Math.max(0, all - inside);
    return rows < MIN_ROWS || around > MAX_AROUND * all
        ? null
        : new HtmlTable(csv.toString(), around);
  }
}
