package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * A feed of comments or posts, RSS or Atom: the feeds of a thread of Discourse, Reddit or
 * WordPress, and any other. What a service adds around the words of each entry is taken away.
 */
final class FeedExport implements XmlExport {
  /** Reddit marks where the words begin and end. */
  private static final Pattern REDDIT_WORDS =
      Pattern.compile("<!-- SC_OFF -->(.*)<!-- SC_ON -->", Pattern.DOTALL);

  private static final Pattern READ_MORE =
      Pattern.compile("<p><a href=\"[^\"]*\">Read full topic</a></p>\\s*$");
  private static final Pattern QUOTED_POST =
      Pattern.compile("<aside[^>]{0,300}data-post=\"([0-9]+)\" data-topic=\"([0-9]+)\"");
  private static final Pattern TITLE_OF =
      Pattern.compile("^(?:/u/\\S+ on |Comments? on:? |By: .*|Re: )");

  private final Comments comments;
  private @Nullable String feedTitle;
  private @Nullable String feedLink;

  FeedExport(Comments comments) {
    this.comments = comments;
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
      case "image" -> xml.text(); // it has a title and a link of its own
      default -> {}
    }
  }

  private void entry(XmlCursor xml) throws XMLStreamException, IOException {
    Entry entry = new Entry();
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      entry.take(xml);
    }
    FeedId id = FeedId.of(entry.id, entry.link, feedLink);
    RawRecord.Builder comment =
        comments
            .next(id.id())
            .thread(id.thread())
            .parent(entry.parent != null ? entry.parent : quoted(entry.body, id))
            .title(title(entry.title))
            .url(entry.link)
            .format(BodyFormat.HTML)
            .body(words(entry.body));
    entry.tags.forEach(comment::tag);
    comments.accept(Comments.by(comment, entry.author, entry.date));
  }

  /** What the entry's title says beside who wrote it; else that of the feed. */
  private @Nullable String title(@Nullable String title) {
    String own = title == null ? "" : TITLE_OF.matcher(title).replaceFirst("");
    String feed = feedTitle == null ? null : TITLE_OF.matcher(feedTitle).replaceFirst("");
    return own.isBlank() ? feed : own;
  }

  private static String words(String body) {
    Matcher reddit = REDDIT_WORDS.matcher(body);
    return reddit.find() ? reddit.group(1) : READ_MORE.matcher(body).replaceFirst("");
  }

  /** Discourse does not say what a post answers: it is the first one that it quotes. */
  private static @Nullable String quoted(String body, FeedId id) {
    Matcher quote = QUOTED_POST.matcher(body);
    boolean here = quote.find() && ("discourse:" + quote.group(2)).equals(id.thread());
    return here ? id.thread() + "/" + quote.group(1) : null;
  }

  private static @Nullable String link(XmlCursor xml, @Nullable String known)
      throws XMLStreamException {
    String rel = xml.attribute("rel");
    String href = xml.attribute("href");
    String link = href == null ? xml.text() : rel == null || rel.equals("alternate") ? href : null;
    return link == null || link.isEmpty() ? known : link;
  }

  /** What an entry says, as it is read. */
  private static final class Entry {
    private final List<String> tags = new ArrayList<>();
    private String body = "";
    private @Nullable String id;
    private @Nullable String parent;
    private @Nullable String title;
    private @Nullable String link;
    private @Nullable String author;
    private @Nullable String date;

    void take(XmlCursor xml) throws XMLStreamException {
      switch (xml.name()) {
        case "guid", "id" -> id = xml.text();
        case "title" -> title = xml.text();
        case "link" -> link = link(xml, link);
        case "dc:creator", "author" -> author = name(xml.textOf("name"));
        case "pubDate", "published", "dc:date" -> date = xml.text();
        case "updated" -> date = date == null ? xml.text() : date;
        case "content:encoded", "content" -> body = xml.text();
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

    /** Reddit writes {@code /u/name}, RSS an address and (a name). */
    private static String name(String author) {
      return author.strip().replaceFirst("^/u/", "").replaceFirst("^\\S+@\\S+ \\((.*)\\)$", "$1");
    }
  }
}
