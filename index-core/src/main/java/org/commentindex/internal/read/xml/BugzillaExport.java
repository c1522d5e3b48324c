package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlExport;
import org.commentindex.internal.read.xml.base.XmlRecordSink;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bugzilla ({@code show_bug.cgi?ctype=xml}): the {@code long_desc} elements of each {@code bug}, of
 * which the first is the description. Names of people are read; where an installation shows mail
 * addresses, the author is unknown.
 */
final class BugzillaExport implements XmlExport {
  /** The line above a quotation that Bugzilla writes into replies. */
  private static final Pattern REPLY =
      Pattern.compile("\\(In reply to [^\\n]{0,120}?comment #(\\d{1,6})\\)");

  private final XmlRecordSink records;
  private final Map<String, String> ids = new HashMap<>();
  private String base = "";
  private @Nullable String bug;
  private @Nullable String title;
  private long count;

  BugzillaExport(XmlRecordSink records) {
    this.records = records;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("bugzilla");
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "bugzilla" -> {
        String url = xml.attribute("urlbase");
        base = url == null ? "" : url;
      }
      case "bug" -> {
        bug = null;
        title = null;
        count = 0;
        ids.clear();
      }
      case "bug_id" -> bug = xml.text();
      case "short_desc" -> title = xml.text();
      case "long_desc" -> comment(xml);
      default -> {}
    }
  }

  private void comment(XmlCursor xml) throws XMLStreamException, IOException {
    String id = null;
    String number = Long.toString(count++);
    String author = null;
    String date = null;
    String body = "";
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "commentid" -> id = "bugzilla:" + xml.text();
        case "comment_count" -> number = xml.text();
        case "who" -> {
          String name = xml.attribute("name");
          String login = xml.text();
          author = name == null || name.isBlank() ? login : name;
        }
        case "bug_when" -> date = xml.text();
        case "thetext" -> body = xml.text();
        default -> {}
      }
    }
    String thread = bug == null ? null : "bugzilla:bug:" + bug;
    String key = id != null ? id : thread == null ? null : thread + "#c" + number;
    if (key != null) {
      ids.put(number, key);
    }
    RawRecord.Builder comment =
        records
            .next(key)
            .thread(thread)
            .parent(number.equals("0") ? null : parent(body))
            .title(title)
            .body(body);
    boolean linked = base.startsWith("http") && bug != null;
    comment.url(linked ? base + "show_bug.cgi?id=" + bug + "#c" + number : null);
    records.accept(records.setAuthorAndDate(comment, author, date));
  }

  /** Returns the comment that a reply names, else the description. */
  private @Nullable String parent(String body) {
    Matcher reply = REPLY.matcher(body);
    String named = reply.find() ? ids.get(reply.group(1)) : null;
    return named != null ? named : ids.get("0");
  }
}
