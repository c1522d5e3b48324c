package org.commentindex.internal.text.page;

import java.util.List;
import org.commentindex.internal.text.Page;
import org.jspecify.annotations.Nullable;

/** Finds the comments that a page shows. Thread-safe. */
public final class Discussions {
  /** The most particular first. */
  private static final List<PageKind> KINDS =
      List.of(
          new LobstersPage(),
          new OldRedditPage(),
          new HackerNewsPage(),
          new DiscoursePage(),
          new SubstackPage(),
          new DisqusPage(),
          new WordPressPage(),
          new MicrodataPage());

  private Discussions() {}

  /** The discussion that a page shows, or null if its markup shows none. */
  public static @Nullable Discussion in(Page page) {
    for (PageKind kind : KINDS) {
      Discussion found = new Discussion(kind.name());
      kind.read(page.document(), found);
      if (!found.comments().isEmpty()) {
        return found;
      }
    }
    return null;
  }
}
