package org.commentindex.internal.text.page.base;

import org.jsoup.nodes.Document;

/** Parses the comments of pages with a known kind of markup. Stateless and thread-safe. */
public interface PageParser {

  /** The name of the site or software in messages. */
  String name();

  /** Adds the comments of a page; adds none if the page has other markup. */
  void read(Document page, Discussion found);
}
