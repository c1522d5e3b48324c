package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.Set;
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
 * The tables {@code Comments.xml} and {@code Posts.xml} of a Stack Exchange data dump. The other
 * tables contain no comments.
 *
 * <p>Posts and comments are numbered from 1 on each site, and a dump does not name its site, so ids
 * are prefixed with the name of the dump's folder. Authors are named by number, as the site does
 * for users without a name.
 */
final class StackExchangeExport implements XmlExport {
  /** The depth of a table's rows: children of the root. */
  private static final int ROW_DEPTH = 2;

  private static final String QUESTION = "1";
  private static final String ANSWER = "2";

  private static final Set<String> OTHER_TABLES =
      Set.of("users", "votes", "badges", "tags", "posthistory", "postlinks", "posttypes");

  /** The last folder of a location, or the archive. */
  private static final Pattern FOLDER =
      Pattern.compile("([^/\\\\!\\x00]+)[/\\\\!\\x00]+[^/\\\\!\\x00]*$");

  /** A tag, in dumps either {@code <a><b>} or {@code |a|b|}. */
  private static final Pattern TAG = Pattern.compile("[^<>|]+");

  /** A score that always fits in a long. */
  private static final Pattern SCORE = Pattern.compile("-?[0-9]{1,15}");

  /** A site of the network; the archives of its data dump are named after them. */
  private static final Pattern NETWORK =
      Pattern.compile(
          "((?:[a-z0-9-]+\\.){0,4}(?:stackexchange\\.com|stackoverflow\\.com|serverfault\\.com"
              + "|superuser\\.com|askubuntu\\.com|stackapps\\.com|mathoverflow\\.net))(?:\\.zip)?");

  private final XmlRecordSink records;
  private final String site;

  /** The address of the site; null if the folder is not named after it. */
  private final @Nullable String address;

  private boolean skipped;

  StackExchangeExport(XmlRecordSink records) {
    this.records = records;
    Matcher folder = FOLDER.matcher(records.input().location());
    site = folder.find() ? folder.group(1) : "stackexchange";
    Matcher network = NETWORK.matcher(site);
    address = network.matches() ? "https://" + network.group(1) : null;
  }

  static boolean matches(XmlRoot root) {
    boolean table =
        root.name().equals("comments")
            || root.name().equals("posts")
            || OTHER_TABLES.contains(root.name());
    return table && (root.isFollowedBy("row") || root.isFollowedBy("/"));
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    if (xml.depth() == 1 && OTHER_TABLES.contains(xml.name())) {
      records.remarks().count("data dump tables without comments, skipped");
      skipped = true;
    } else if (!skipped && xml.depth() == ROW_DEPTH && xml.name().equals("row")) {
      row(xml);
    }
  }

  private void row(XmlCursor xml) throws IOException {
    String id = xml.attribute("Id");
    String type = xml.attribute("PostTypeId");
    if (xml.attribute("Text") != null) {
      comment(xml, idOf("comment", id));
    } else if (type == null) {
      records.next(null);
      records.reject(xml, "\"Text\" and \"Body\" are missing");
    } else if (type.equals(QUESTION) || type.equals(ANSWER)) {
      post(xml, idOf("post", id));
    } else {
      records.remarks().count("posts that are neither questions nor answers, skipped");
    }
  }

  private void comment(XmlCursor xml, @Nullable String id) throws IOException {
    String post = idOf("post", xml.attribute("PostId"));
    RawRecord.Builder comment = begin(xml, id, "UserId", "UserDisplayName");
    comment.parent(post).thread(post);
    String number = xml.attribute("PostId");
    comment.url(address("/q/", number, "#comment" + xml.attribute("Id") + "_" + number));
    comment.format(BodyFormat.MARKDOWN).body(MiniMarkdown.escape(text(xml, "Text")));
    records.accept(comment);
  }

  private void post(XmlCursor xml, @Nullable String id) throws IOException {
    String question = idOf("post", xml.attribute("ParentId"));
    RawRecord.Builder post = begin(xml, id, "OwnerUserId", "OwnerDisplayName");
    post.parent(question).thread(question == null ? id : question).title(xml.attribute("Title"));
    String path = ANSWER.equals(xml.attribute("PostTypeId")) ? "/a/" : "/q/";
    post.url(address(path, xml.attribute("Id"), ""));
    TAG.matcher(text(xml, "Tags")).results().forEach(tag -> post.tag(tag.group()));
    records.accept(post.format(BodyFormat.HTML).body(text(xml, "Body")));
  }

  private RawRecord.Builder begin(
      XmlCursor xml, @Nullable String id, String userId, String userName) {
    String number = xml.attribute(userId);
    String author = number == null ? xml.attribute(userName) : "user" + number;
    RawRecord.Builder record = records.next(id).votes(votes(xml.attribute("Score")));
    return records.setAuthorAndDate(record, author, xml.attribute("CreationDate"));
  }

  private @Nullable String address(String path, @Nullable String number, String fragment) {
    return address == null || number == null ? null : address + path + number + fragment;
  }

  private @Nullable String idOf(String kind, @Nullable String number) {
    return number == null || number.isEmpty() ? null : site + "#" + kind + number;
  }

  private static String text(XmlCursor xml, String attribute) {
    String value = xml.attribute(attribute);
    return value == null ? "" : value;
  }

  private static @Nullable Long votes(@Nullable String score) {
    return score == null || !SCORE.matcher(score).matches() ? null : Long.valueOf(score);
  }
}
