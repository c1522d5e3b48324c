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
 * RSS and Atom feeds of comments or posts: those of Discourse, Reddit and WordPress threads, and
 * any other. Text that a service adds around the content of each entry is removed.
 */
final class FeedExport implements XmlExport {
  /** The content of a Reddit entry, between its markers. */
  private static final Pattern REDDIT_CONTENT =
      Pattern.compile("<!-- SC_OFF -->(.*)<!-- SC_ON -->", Pattern.DOTALL);

  /** The link that Discourse appends. */
  private static final Pattern READ_MORE =
      Pattern.compile("<p><a href=\"[^\"]*\">Read full topic</a></p>\\s*$");

  /** A Discourse quotation. The bound of its length limits backtracking; chosen by hand. */
  private static final Pattern QUOTED_POST =
      Pattern.compile("<aside[^>]{0,300}data-post=\"([0-9]+)\" data-topic=\"([0-9]+)\"");

  /** What Reddit and WordPress prepend to the title of a thread. */
  private static final Pattern TITLE_PREFIX =
      Pattern.compile("^(?:/u/\\S+ on |Comments? on:? |By: .*|Re: )");

  private final XmlRecordSink records;
  private @Nullable String feedTitle;
  private @Nullable String feedLink;

  FeedExport(XmlRecordSink records) {
    this.records = records;
  }

  static boolean matches(XmlRoot root) {
    return root.name().equals("rss") || root.name().equals("feed") || root.name().equals("rdf:RDF");
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "item", "entry" -> entry(xml);
      case "title" -> feedTitle = feedTitle == null ? xml.text() : feedTitle;
      case "link" -> feedLink = feedLink == null ? link(xml, null) : feedLink;
      case "image" -> xml.text(); // skips its title and link
      default -> {}
    }
  }

  private void entry(XmlCursor xml) throws XMLStreamException, IOException {
    Entry entry = new Entry();
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      entry.collect(xml);
    }
    FeedEntryId id = FeedEntryId.of(entry.id, entry.link, feedLink);
    RawRecord.Builder comment =
        records
            .next(id.id())
            .thread(id.thread())
            .parent(entry.parent != null ? entry.parent : firstQuoted(entry.body, id))
            .title(title(entry.title))
            .url(entry.link)
            .format(BodyFormat.HTML)
            .body(content(entry.body));
    entry.tags.forEach(comment::tag);
    records.accept(records.setAuthorAndDate(comment, entry.author, entry.date));
  }

  /** Returns the entry's title without its prefix; the feed's title if nothing remains. */
  private @Nullable String title(@Nullable String title) {
    String own = title == null ? "" : TITLE_PREFIX.matcher(title).replaceFirst("");
    String feed = feedTitle == null ? null : TITLE_PREFIX.matcher(feedTitle).replaceFirst("");
    return own.isBlank() ? feed : own;
  }

  private static String content(String body) {
    Matcher reddit = REDDIT_CONTENT.matcher(body);
    return reddit.find() ? reddit.group(1) : READ_MORE.matcher(body).replaceFirst("");
  }

  /** Returns the first quoted post of the thread: Discourse's feeds do not name the parent. */
  private static @Nullable String firstQuoted(String body, FeedEntryId id) {
    Matcher quote = QUOTED_POST.matcher(body);
    boolean sameThread = quote.find() && ("discourse:" + quote.group(2)).equals(id.thread());
    return sameThread ? id.thread() + "/" + quote.group(1) : null;
  }

  private static @Nullable String link(XmlCursor xml, @Nullable String known)
      throws XMLStreamException {
    String rel = xml.attribute("rel");
    String href = xml.attribute("href");
    String link = href == null ? xml.text() : rel == null || rel.equals("alternate") ? href : null;
    return link == null || link.isEmpty() ? known : link;
  }

  /** The elements of one entry, collected while it is read. */
  private static final class Entry {
    private final List<String> tags = new ArrayList<>();
    private String body = "";
    private @Nullable String id;
    private @Nullable String parent;
    private @Nullable String title;
    private @Nullable String link;
    private @Nullable String author;
    private @Nullable String date;

    void collect(XmlCursor xml) throws XMLStreamException {
      switch (xml.name()) {
        case "guid", "id" -> id = xml.text();
        case "title" -> title = xml.text();
        case "link" -> link = link(xml, link);
        case "dc:creator", "author" -> author = name(xml.textOf("name"));
        case "pubDate", "published", "dc:date" -> date = xml.text();
        case "updated" -> date = date == null ? xml.text() : date;
        case "content:encoded", "content" -> {
          // An app store gives the text of a review, and then a table with it.
          boolean second = !body.isEmpty() && "html".equals(xml.attribute("type"));
          String content = xml.text();
          body = second ? body : content;
        }
        case "description", "summary" -> body = body.isEmpty() ? xml.text() : body;
        case "thr:in-reply-to" -> parent = xml.attribute("ref");
        case "category" -> tag(xml);
        default -> {}
      }
    }

    private void tag(XmlCursor xml) throws XMLStreamException {
      String label = xml.attribute("label");
      String term = label == null ? xml.attribute("term") : label;
      String tag = term == null ? xml.text() : term;
      if (!tag.isEmpty()) {
        tags.add(tag);
      }
    }

    /** Extracts the name from Reddit's {@code /u/name}, and RSS's {@code address (name)}. */
    private static String name(String author) {
      return author.strip().replaceFirst("^/u/", "").replaceFirst("^\\S+@\\S+ \\((.*)\\)$", "$1");
    }
  }
}
