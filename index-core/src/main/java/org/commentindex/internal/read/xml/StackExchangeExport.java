package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of a Stack Exchange data dump: {@code Comments.xml} or {@code Posts.xml}, a row a line.
 * The other tables hold no comments.
 *
 * <p>Posts and comments are numbered each from 1 on each site, and a dump does not say which site
 * it is of: an id has the name of the dump's folder before it. Users are known by number, as the
 * site itself calls those without a name.
 */
final class StackExchangeExport implements XmlExport {
  private static final Set<String> OTHERS =
      Set.of("users", "votes", "badges", "tags", "posthistory", "postlinks", "posttypes");

  private static final Pattern FOLDER =
      Pattern.compile("([^/\\\\!\\x00]+)[/\\\\!\\x00]+[^/\\\\!\\x00]*$");
  private static final Pattern TAG = Pattern.compile("[^<>|]+");

  private final Comments comments;
  private final String site;
  private boolean passedOver;

  StackExchangeExport(Comments comments) {
    this.comments = comments;
    Matcher folder = FOLDER.matcher(comments.input().place());
    site = folder.find() ? folder.group(1) : "stackexchange";
  }

  static boolean matches(XmlRoot root) {
    boolean table =
        root.name().equals("comments")
            || root.name().equals("posts")
            || OTHERS.contains(root.name());
    return table && (root.holds("row") || root.holds("/"));
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    if (xml.depth() == 1 && OTHERS.contains(xml.name())) {
      comments.remarks().count("tables of a data dump without comments, passed over");
      passedOver = true;
    } else if (!passedOver && xml.depth() == 2 && xml.name().equals("row")) {
      row(xml);
    }
  }

  private void row(XmlCursor xml) throws IOException {
    String id = xml.attribute("Id");
    String type = xml.attribute("PostTypeId");
    if (xml.attribute("Text") != null) {
      comment(xml, idOf("comment", id));
    } else if (type == null) {
      comments.next(null);
      comments.reject(xml, "\"Text\" and \"Body\" are missing");
    } else if (type.equals("1") || type.equals("2")) {
      post(xml, idOf("post", id));
    } else {
      comments.remarks().count("posts that are neither question nor answer, left out");
    }
  }

  private void comment(XmlCursor xml, @Nullable String id) throws IOException {
    String post = idOf("post", xml.attribute("PostId"));
    RawRecord.Builder comment = begin(xml, id, "UserId", "UserDisplayName");
    comment.parent(post).thread(post);
    comment.format(BodyFormat.MARKDOWN).body(MiniMarkdown.escaped(text(xml, "Text")));
    comments.accept(comment);
  }

  private void post(XmlCursor xml, @Nullable String id) throws IOException {
    String question = idOf("post", xml.attribute("ParentId"));
    RawRecord.Builder post = begin(xml, id, "OwnerUserId", "OwnerDisplayName");
    post.parent(question).thread(question == null ? id : question).title(xml.attribute("Title"));
    TAG.matcher(text(xml, "Tags")).results().forEach(tag -> post.tag(tag.group()));
    comments.accept(post.format(BodyFormat.HTML).body(text(xml, "Body")));
  }

  private RawRecord.Builder begin(
      XmlCursor xml, @Nullable String id, String userId, String userName) {
    String number = xml.attribute(userId);
    String author = number == null ? xml.attribute(userName) : "user" + number;
    RawRecord.Builder record = comments.next(id).votes(votes(xml.attribute("Score")));
    return Comments.by(record, author, xml.attribute("CreationDate"));
  }

  private @Nullable String idOf(String kind, @Nullable String number) {
    return number == null || number.isEmpty() ? null : site + "#" + kind + number;
  }

  private static String text(XmlCursor xml, String attribute) {
    String value = xml.attribute(attribute);
    return value == null ? "" : value;
  }

  private static @Nullable Long votes(@Nullable String score) {
    return score == null || !score.matches("-?[0-9]{1,15}") ? null : Long.valueOf(score);
  }
}
