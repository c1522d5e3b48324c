package org.commentindex.internal.read.xml.wiki;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlExport;
import org.commentindex.internal.read.xml.base.XmlRecordSink;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * MediaWiki ({@code Special:Export}): the comments of discussion pages, divided by signatures. Of
 * several revisions of a page, the last is read. Text without a signature is kept without author.
 */
public final class MediaWikiExport implements XmlExport {
  private static final Pattern HOST = Pattern.compile("https?://([^/]{1,200})");

  private final XmlRecordSink records;
  private String site = "mediawiki";
  private String base = "";

  public MediaWikiExport(XmlRecordSink records) {
    this.records = records;
  }

  public static boolean matches(XmlRoot root) {
    return root.name().equals("mediawiki");
  }

  @Override
  public void element(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "base" -> {
        String url = xml.text();
        Matcher host = HOST.matcher(url);
        site = host.lookingAt() ? host.group(1) : site;
        base = url.substring(0, url.lastIndexOf('/') + 1);
      }
      case "page" -> page(xml);
      default -> {}
    }
  }

  private void page(XmlCursor xml) throws XMLStreamException, IOException {
    String title = "";
    String text = "";
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "revision" -> {
          String revised = revision(xml);
          text = revised == null ? text : revised;
        }
        default -> {}
      }
    }
    if (!text.isBlank()) {
      comments(title, TalkPage.of(text));
    }
  }

  private @Nullable String revision(XmlCursor xml) throws XMLStreamException {
    String text = null;
    int depth = xml.depth();
    while (xml.nextWithin(depth)) {
      switch (xml.name()) {
        case "text" -> text = xml.text();
        case "comment" ->
            records.leaveOut(LeftOutReason.METADATA, "summaries of revisions", xml.text());
        default -> {}
      }
    }
    return text;
  }

  private void comments(String title, List<TalkPage.Comment> comments) throws IOException {
    String page = site + "/" + title.replace(' ', '_');
    for (TalkPage.Comment comment : comments) {
      String section = comment.section();
      String anchor = section == null ? "" : "#" + section.replace(' ', '_');
      TalkPage.Comment parent = comment.parent();
      RawRecord.Builder record =
          records
              .next(page + "#" + comment.id())
              .thread(page + anchor)
              .parent(parent == null ? null : page + "#" + parent.id())
              .title(section == null ? title : section)
              .author(comment.author())
              .date(comment.date())
              .body(WikiText.plain(comment.text()));
      record.url(base.isEmpty() ? null : base + title.replace(' ', '_') + anchor);
      WikiText.links(comment.text()).forEach(record::link);
      records.accept(record);
    }
  }
}
