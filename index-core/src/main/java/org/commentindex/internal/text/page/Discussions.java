package org.commentindex.internal.text.page;

import java.util.List;
import org.commentindex.internal.text.HtmlPage;
import org.jspecify.annotations.Nullable;

/** Finds the comments of a page with the first parser that knows its markup. Thread-safe. */
public final class Discussions {
  /** The most specific parsers come first. */
  private static final List<PageParser> PARSERS =
      List.of(
          new LobstersPageParser(),
          new OldRedditPageParser(),
          new HackerNewsPageParser(),
          new DiscoursePageParser(),
          new SubstackPageParser(),
          new DisqusPageParser(),
          new WordPressPageParser(),
          new MicrodataPageParser());

  private Discussions() {}

  /** Returns the discussion on a page, or null if no parser finds a comment. */
  public static @Nullable Discussion find(HtmlPage page) {
    for (PageParser parser : PARSERS) {
      Discussion found = new Discussion(parser.name());
      parser.read(page.document(), found);
      if (!found.comments().isEmpty()) {
        return found;
      }
    }
    return null;
  }
}
