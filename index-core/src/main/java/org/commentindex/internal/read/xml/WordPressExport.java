package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * WordPress (WXR): the comments of each {@code item}, which is a post or page. The posts themselves
 * are not comments. WordPress numbers comments from 1 on each site, so an id has the site's address
 * before it, as it has in a link to the comment.
 */
final class WordPressExport implements XmlExport {
  private static final String PINGS = "pingbacks and trackbacks, kept as places without text";
  private static final String HELD = "comments held for moderation, read like the others";
  private static final Pattern SCHEME = Pattern.compile("^https?://|/+$");
  private static final Pattern PARAGRAPHS = Pattern.compile("(?i)<(?:p|br|div|li|pre|tr)[\\s/>]");

  private final Comments comments;
  private final Set<String> tags = new LinkedHashSet<>();
  private String site = "wordpress";
  private @Nullable String title;
  private @Nullable String link;
  private @Nullable String post;

  WordPressExport(Comments comments) {
    this.comments = comments;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("rss")
        && (root.text().contains("wordpress.org/export/")
            || root.text().contains("<wp:wxr_version"));
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "wp:base_blog_url" -> site = SCHEME.matcher(xml.text()).replaceAll("");
      case "item" -> item(xml);
      default -> {}
    }
  }

  private void item(XmlCursor xml) throws XMLStreamException, IOException {
    tags.clear();
    title = null;
    link = null;
    post = null;
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "link" -> link = xml.text();
        case "wp:post_id" -> post = site + "/?p=" + xml.text();
        case "category" -> tag(xml.attribute("nicename"), xml.text());
        case "wp:comment" -> comment(xml);
        default -> {}
      }
    }
  }

  /** What nobody has sorted yet has a category too. */
  private void tag(@Nullable String shortName, String name) {
    if (!"uncategorized".equals(shortName) && !name.isEmpty()) {
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
    RawRecord.Builder comment = comments.next(id).parent(parent).thread(post).title(title);
    comment.url(link == null || link.isEmpty() || id == null ? null : link + anchorOf(id));
    tags.forEach(comment::tag);
    boolean dated = date != null && !date.isEmpty() && !date.startsWith("0000");
    boolean words = hasWords(type, approved);
    Comments.by(comment, words ? author : null, dated ? date : local);
    comments.accept(words ? comment.format(BodyFormat.HTML).body(html(body)) : comment.title(null));
  }

  /** Whether it says something that people are meant to read; what does not is counted. */
  private boolean hasWords(String type, String approved) {
    if (type.equals("pingback") || type.equals("trackback")) {
      comments.remarks().count(PINGS);
      return false;
    }
    switch (approved) {
      case "spam" -> comments.remarks().count(Remarks.SPAM);
      case "trash", "post-trashed" -> comments.remarks().count(Remarks.DELETED);
      case "0", "hold" -> comments.remarks().count(HELD);
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

  /** WordPress makes paragraphs of lines when it shows a comment; they are not in the export. */
  private static String html(String body) {
    return PARAGRAPHS.matcher(body).find() ? body : body.replace("\n", "<br>");
  }
}
