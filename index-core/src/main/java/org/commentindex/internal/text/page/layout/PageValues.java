package org.commentindex.internal.text.page.layout;

import java.util.List;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.internal.text.page.base.PageQueries;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The values that all comments of a page share.
 *
 * @param thread the id of the thread, or null
 * @param title the title of the thread, or null
 * @param address the address of the page, or null
 * @param tags the tags of the thread
 * @param actor the author that the headings of comments name in sentences, or null
 */
record PageValues(
    @Nullable String thread,
    @Nullable String title,
    @Nullable String address,
    List<String> tags,
    @Nullable String actor) {

  /** Reads the values of a page, and takes those that it lacks from the post on it. */
  static PageValues of(Document page, PageLayout layout, @Nullable PageComment post) {
    String address = PageQueries.canonicalUrl(page);
    String written = PlaceOnPage.first(layout.title, page);
    String title = layout.title.isEmpty() ? PageQueries.title(page) : written;
    PageValues plain = new PageValues(null, title, address, List.of(), null);
    String thread = LayoutPageParser.derive(layout.thread, page, plain);
    String tag = PlaceOnPage.first(layout.tags, page);
    List<String> tags = tag == null ? List.of() : List.of(tag);
    if (post == null) {
      return new PageValues(
          thread == null ? PageQueries.threadUrl(page) : thread,
          title,
          address,
          tags,
          actor(page, layout));
    }
    return new PageValues(
        post.thread(),
        post.title() == null ? title : post.title(),
        address,
        tags.isEmpty() ? post.tags() : tags,
        null);
  }

  private static @Nullable String actor(Document page, PageLayout layout) {
    if (!layout.headsAreSentences) {
      return null;
    }
    List<String> sentences =
        page.select(layout.unit).stream()
            .map(unit -> PlaceOnPage.first(layout.author, unit))
            .filter(head -> head != null && layout.notAuthor.matcher(head).find())
            .toList();
    return ActorNames.of(sentences);
  }

  /** Returns the template with its variables filled, or null if one has no value. */
  @Nullable String fill(String template, String part) {
    String filled = template.replace("{}", part);
    if (filled.contains("{thread}")) {
      return thread == null ? null : filled.replace("{thread}", thread);
    }
    if (filled.contains("{page}")) {
      return address == null ? null : filled.replace("{page}", address);
    }
    return filled;
  }
}
