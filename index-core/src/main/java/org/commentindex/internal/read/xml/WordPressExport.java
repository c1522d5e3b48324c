package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * WordPress (WXR): the comments of each {@code item}, which is a post or page. The posts themselves
 * are not comments. WordPress numbers comments from 1 on each site, so ids are prefixed with the
 * site's URL, as in a link to the comment.
 */
final class WordPressExport implements XmlExport {
  private static final String PINGS = "pingbacks and trackbacks, kept as placeholders without text";
  private static final String HELD = "comments held for moderation, included";
  private static final Pattern SCHEME = Pattern.compile("^https?://|/+$");
  private static final Pattern HOST = Pattern.compile("https?://([^/?#]{1,200})");
  private static final Pattern PARAGRAPHS = Pattern.compile("(?i)<(?:p|br|div|li|pre|tr)[\\s/>]");

  private final XmlRecordSink records;
  private final Set<String> tags = new LinkedHashSet<>();
  private @Nullable String blog;
  private String site = "wordpress";
  private @Nullable String title;
  private @Nullable String link;
  private @Nullable String post;

  WordPressExport(XmlRecordSink records) {
    this.records = records;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("rss")
        && (root.text().contains("wordpress.org/export/")
            || root.text().contains("<wp:wxr_version"));
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "wp:base_blog_url" -> {
        blog = SCHEME.matcher(xml.text()).replaceAll("");
        site = blog;
      }
      case "item" -> item(xml);
      default -> {}
    }
  }

  private void item(XmlCursor xml) throws XMLStreamException, IOException {
    tags.clear();
    title = null;
    link = null;
    post = null;
    String number = null;
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "link" -> {
          link = xml.text();
          site = blog == null ? siteOf(link) : blog;
        }
        case "content:encoded", "excerpt:encoded" ->
            records.leaveOut(LeftOutReason.BOILERPLATE, "the posts themselves", xml.text());
        case "wp:post_id" -> number = xml.text();
        case "category" -> tag(xml.attribute("nicename"), xml.text());
        case "wp:comment" -> {
          post = number == null ? null : site + "/?p=" + number;
          comment(xml);
        }
        default -> {}
      }
    }
  }

  /** Returns the host of a post's link, for exports that do not name their site. */
  private static String siteOf(String link) {
    Matcher host = HOST.matcher(link);
    return host.lookingAt() ? host.group(1) : "wordpress";
  }

  /** Adds a tag, except the category of posts that have none. */
  private void tag(@Nullable String niceName, String name) {
    if (!"uncategorized".equals(niceName) && !name.isEmpty()) {
      tags.add(name);
    }
  }

  private void comment(XmlCursor xml) throws XMLStreamException, IOException {
    String id = null;
    String parent = null;
    String author = null;
    String date = null;
    String local = null;
    String body = "";
    String type = "";
    String approved = "1";
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "wp:comment_id" -> id = idOf(xml.text());
        case "wp:comment_parent" -> parent = idOf(xml.text());
        case "wp:comment_author" -> author = xml.text();
        case "wp:comment_date_gmt" -> date = xml.text();
        case "wp:comment_date" -> local = xml.text();
        case "wp:comment_content" -> body = xml.text();
        case "wp:comment_type" -> type = xml.text();
        case "wp:comment_approved" -> approved = xml.text();
        default -> {}
      }
    }
    RawRecord.Builder comment = records.next(id).parent(parent).thread(post).title(title);
    comment.url(link == null || link.isEmpty() || id == null ? null : link + anchorOf(id));
    tags.forEach(comment::tag);
    boolean hasUtcDate = date != null && !date.isEmpty() && !date.startsWith("0000");
    boolean hasText = hasText(type, approved);
    if (!hasText) {
      records.leaveOut(LeftOutReason.PLACEHOLDER, "spam, deleted comments and pings", body);
    }
    records.setAuthorAndDate(comment, hasText ? author : null, hasUtcDate ? date : local);
    records.accept(
        hasText ? comment.format(BodyFormat.HTML).body(html(body)) : comment.title(null));
  }

  /** Returns true if the text is to be read; counts spam, deleted and held comments and pings. */
  private boolean hasText(String type, String approved) {
    if (type.equals("pingback") || type.equals("trackback")) {
      records.remarks().count(PINGS);
      return false;
    }
    switch (approved) {
      case "spam" -> records.remarks().count(WarningCounter.SPAM);
      case "trash", "post-trashed" -> records.remarks().count(WarningCounter.DELETED);
      case "0", "hold" -> records.remarks().count(HELD);
      default -> {}
    }
    return !approved.equals("spam") && !approved.contains("trash");
  }

  private @Nullable String idOf(String number) {
    return number.isEmpty() || number.equals("0") ? null : site + "#comment-" + number;
  }

  private static String anchorOf(String id) {
    return id.substring(id.indexOf('#'));
  }

  /** Returns the body as HTML. The export has no markup for line breaks. */
  private static String html(String body) {
    return PARAGRAPHS.matcher(body).find() ? body : body.replace("\n", "<br>");
  }
}
