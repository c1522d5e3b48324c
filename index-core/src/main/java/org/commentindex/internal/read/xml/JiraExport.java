package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlExport;
import org.commentindex.internal.read.xml.base.XmlRecordSink;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Jira's XML view of issues, an RSS feed whose items are issues with their comments. The
 * description of an issue is the comment that the others answer.
 */
final class JiraExport implements XmlExport {
  private static final Pattern HOST = Pattern.compile("https?://([^/]+)/");

  private record Comment(
      @Nullable String id, @Nullable String author, @Nullable String date, String body) {}

  private final XmlRecordSink records;

  JiraExport(XmlRecordSink records) {
    this.records = records;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("rss")
        && (root.text().contains("XML representation of an issue")
            || root.text().contains("<build-number>")
            || (root.text().contains("<key id=\"") && root.text().contains("<summary>")));
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    if (xml.name().equals("item")) {
      issue(xml);
    }
  }

  private void issue(XmlCursor xml) throws XMLStreamException, IOException {
    String key = null;
    String title = null;
    String link = null;
    String reporter = null;
    String date = null;
    String description = "";
    List<Comment> comments = new ArrayList<>();
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "key" -> {
          String number = xml.attribute("id");
          String name = xml.text();
          key = number == null ? name : number;
        }
        case "summary" -> title = xml.text();
        case "link" -> link = xml.text();
        case "reporter" -> reporter = xml.text();
        case "created" -> date = xml.text();
        case "description" -> description = xml.text();
        case "comments" -> comments(xml, comments);
        default -> {}
      }
    }
    String prefix = "jira:" + server(link);
    String issue = key == null ? null : prefix + key;
    RawRecord.Builder root = records.next(issue).thread(issue).title(title).url(link);
    records.accept(
        records.setAuthorAndDate(root.format(BodyFormat.HTML).body(description), reporter, date));
    for (Comment comment : comments) {
      String id = comment.id();
      RawRecord.Builder answer = records.next(id == null ? null : prefix + "comment:" + id);
      answer.thread(issue).parent(issue).title(title);
      answer.url(link == null || id == null ? null : link + "#comment-" + id);
      answer.format(BodyFormat.HTML).body(comment.body());
      records.accept(records.setAuthorAndDate(answer, comment.author(), comment.date()));
    }
  }

  /** Returns the host of an issue's address and a slash, as in ids of the API, or nothing. */
  private static String server(@Nullable String link) {
    Matcher host = HOST.matcher(link == null ? "" : link.strip());
    return host.lookingAt() ? host.group(1) + "/" : "";
  }

  private static void comments(XmlCursor xml, List<Comment> comments) throws XMLStreamException {
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      String id = xml.attribute("id");
      String author = xml.attribute("author");
      String date = xml.attribute("created");
      comments.add(new Comment(id, author, date, xml.text()));
    }
  }
}
