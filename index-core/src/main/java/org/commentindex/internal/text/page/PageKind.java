package org.commentindex.internal.text.page;

import org.jsoup.nodes.Document;

/** Knows the markup of one kind of page. Stateless. */
interface PageKind {

  /** What people call it. */
  String name();

  /** Adds the comments that a page shows; none if it is of another kind. */
  void read(Document page, Discussion found);
}
