package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Disqus: {@code thread} elements, one a page, then {@code post} elements that name their thread.
 * Their numbers are those of all Disqus. Of an author only the name is taken.
 */
final class DisqusExport implements XmlExport {
  /** The pages of which title and address are remembered: about 100 MB at most. */
  private static final int MOST_PAGES = 200_000;

  private static final String UNTITLED = "threads beyond the first 200000, without their title";

  private record Page(@Nullable String title, @Nullable String link) {}

  private final Comments comments;
  private final Map<String, Page> pages = new HashMap<>();

  DisqusExport(Comments comments) {
    this.comments = comments;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("disqus");
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "thread" -> page(xml);
      case "post" -> post(xml);
      default -> {}
    }
  }

  private void page(XmlCursor xml) throws XMLStreamException {
    String id = xml.attribute("dsq:id");
    String title = null;
    String link = null;
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "link" -> link = xml.text();
        default -> {}
      }
    }
    if (id != null && pages.size() < MOST_PAGES) {
      pages.put(id, new Page(title, link));
    } else if (id != null) {
      comments.remarks().count(UNTITLED);
    }
  }

  private void post(XmlCursor xml) throws XMLStreamException, IOException {
    String id = xml.attribute("dsq:id");
    RawRecord.Builder comment = comments.next(idOf(id)).format(BodyFormat.HTML);
    String body = "";
    String author = null;
    String date = null;
    boolean deleted = false;
    boolean spam = false;
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "message" -> body = xml.text();
        case "createdAt" -> date = xml.text();
        case "isDeleted" -> deleted = xml.text().equals("true");
        case "isSpam" -> spam = xml.text().equals("true");
        case "author" -> author = name(xml);
        case "parent" -> comment.parent(idOf(xml.attribute("dsq:id")));
        case "thread" -> thread(comment, id, xml.attribute("dsq:id"));
        default -> {}
      }
    }
    if (deleted || spam) {
      comments.remarks().count(deleted ? Remarks.DELETED : Remarks.SPAM);
      comments.accept(Comments.by(comment, null, date).title(null).body(""));
    } else {
      comments.accept(Comments.by(comment, author, date).body(body));
    }
  }

  private void thread(RawRecord.Builder comment, @Nullable String id, @Nullable String thread) {
    Page page = pages.get(thread);
    comment.thread(idOf(thread));
    if (page != null) {
      comment.title(page.title());
      boolean linked = page.link() != null && !page.link().isEmpty() && id != null;
      comment.url(linked ? page.link() + "#comment-" + id : null);
    }
  }

  private static @Nullable String idOf(@Nullable String number) {
    return number == null ? null : "disqus:" + number;
  }

  private static @Nullable String name(XmlCursor xml) throws XMLStreamException {
    String name = null;
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      if (xml.name().equals("name") || (name == null && xml.name().equals("username"))) {
        name = xml.text();
      }
    }
    return name;
  }
}
