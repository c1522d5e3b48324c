package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlExport;
import org.commentindex.internal.read.xml.base.XmlRecordSink;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Disqus: a {@code thread} element per page, then {@code post} elements that refer to their thread.
 * Ids are unique in all of Disqus. Only the name of an author is read.
 */
final class DisqusExport implements XmlExport {
  /** The number of threads whose title and URL are kept: about 100 MB at most; chosen by hand. */
  private static final int MAX_THREADS = 200_000;

  private static final String UNTITLED =
      "threads beyond the first " + MAX_THREADS + ", read without title and URL";

  private record DisqusThread(@Nullable String title, @Nullable String link) {}

  private final XmlRecordSink records;
  private final Map<String, DisqusThread> threads = new HashMap<>();

  DisqusExport(XmlRecordSink records) {
    this.records = records;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("disqus");
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "thread" -> readThread(xml);
      case "post" -> readPost(xml);
      default -> {}
    }
  }

  private void readThread(XmlCursor xml) throws XMLStreamException {
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
    if (id != null && threads.size() < MAX_THREADS) {
      threads.put(id, new DisqusThread(title, link));
    } else if (id != null) {
      records.remarks().count(UNTITLED);
    }
  }

  private void readPost(XmlCursor xml) throws XMLStreamException, IOException {
    String id = xml.attribute("dsq:id");
    RawRecord.Builder comment = records.next(idOf(id)).format(BodyFormat.HTML);
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
        case "thread" -> setThread(comment, id, xml.attribute("dsq:id"));
        default -> {}
      }
    }
    if (deleted || spam) {
      records.remarks().count(deleted ? WarningCounter.DELETED : WarningCounter.SPAM);
      records.leaveOut(LeftOutReason.PLACEHOLDER, "deleted posts and spam", body);
      records.accept(records.setAuthorAndDate(comment, null, date).title(null).body(""));
    } else {
      records.accept(records.setAuthorAndDate(comment, author, date).body(body));
    }
  }

  private void setThread(RawRecord.Builder comment, @Nullable String id, @Nullable String thread) {
    DisqusThread known = threads.get(thread);
    comment.thread(idOf(thread));
    if (known != null) {
      comment.title(known.title());
      boolean linked = known.link() != null && !known.link().isEmpty() && id != null;
      comment.url(linked ? known.link() + "#comment-" + id : null);
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
