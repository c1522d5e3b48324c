package org.commentindex.internal.text.page;

import java.util.List;
import java.util.stream.Stream;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageParser;
import org.commentindex.internal.text.page.layout.ArchiveLayouts;
import org.commentindex.internal.text.page.layout.ChatExportLayouts;
import org.commentindex.internal.text.page.layout.ForumLayouts;
import org.commentindex.internal.text.page.layout.LayoutPageParser;
import org.commentindex.internal.text.page.layout.MetaTablePageParser;
import org.commentindex.internal.text.page.layout.PageLayout;
import org.commentindex.internal.text.page.layout.SiteLayouts;
import org.jspecify.annotations.Nullable;

/** Finds the comments of a page with the first parser that recognizes its markup. Thread-safe. */
public final class Discussions {
  /** The most specific parsers come first. */
  private static final List<PageParser> PARSERS =
      Stream.of(
              ChatExportLayouts.ALL.stream().map(LayoutPageParser::new),
              Stream.of(
                  new MetaTablePageParser(),
                  new TakeoutPageParser(),
                  new LobstersPageParser(),
                  new OldRedditPageParser(),
                  new HackerNewsPageParser(),
                  new DiscoursePageParser(),
                  new SubstackPageParser(),
                  new DisqusPageParser()),
              SiteLayouts.ALL.stream().map(LayoutPageParser::new),
              ForumLayouts.ALL.stream().map(LayoutPageParser::new),
              ArchiveLayouts.ALL.stream().map(LayoutPageParser::new),
              Stream.of(new WordPressPageParser(), new MicrodataPageParser()))
          .<PageParser>flatMap(parsers -> parsers)
          .toList();

  private Discussions() {}

  /**
   * Returns the comments beside the text of a page, or null if there are none, and removes them
   * from the page.
   */
  public static @Nullable Discussion beside(HtmlPage page) {
    for (PageLayout layout : SiteLayouts.BESIDE_TEXT) {
      Discussion found = new Discussion(layout.name);
      new LayoutPageParser(layout).read(page.document(), found);
      if (!found.comments().isEmpty()) {
        page.document().select(layout.unit).remove();
        return found;
      }
    }
    return null;
  }

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
