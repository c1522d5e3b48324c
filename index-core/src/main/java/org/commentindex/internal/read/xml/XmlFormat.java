package org.commentindex.internal.read.xml;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.xml.base.XmlCursor;
import org.commentindex.internal.read.xml.base.XmlExport;
import org.commentindex.internal.read.xml.base.XmlRecordSink;
import org.commentindex.internal.read.xml.base.XmlRoot;
import org.commentindex.internal.read.xml.wiki.MediaWikiExport;
import org.commentindex.internal.text.TextEncoding;
import org.commentindex.internal.text.TextReader;

/**
 * The record format of a service's XML export. If the XML is malformed, the comments before the
 * error are kept and the rest is one rejection.
 */
public final class XmlFormat implements RecordFormat {
  private final String name;
  private final Predicate<XmlRoot> matcher;
  private final Function<XmlRecordSink, XmlExport> export;

  private XmlFormat(
      String name, Predicate<XmlRoot> matcher, Function<XmlRecordSink, XmlExport> export) {
    this.name = name;
    this.matcher = matcher;
    this.export = export;
  }

  /** Returns a format per kind of export, from the most to the least specific detection. */
  public static List<RecordFormat> all() {
    return List.of(
        new XmlFormat("Disqus", DisqusExport::matches, DisqusExport::new),
        new XmlFormat("WordPress", WordPressExport::matches, WordPressExport::new),
        new XmlFormat("Stack Exchange", StackExchangeExport::matches, StackExchangeExport::new),
        new XmlFormat("Bugzilla XML", BugzillaExport::matches, BugzillaExport::new),
        new XmlFormat("MediaWiki", MediaWikiExport::matches, MediaWikiExport::new),
        new XmlFormat("text messages", MessagesExport::matches, MessagesExport::new),
        new XmlFormat("Jira XML", JiraExport::matches, JiraExport::new),
        new XmlFormat("feed", FeedExport::matches, FeedExport::new),
        new XmlFormat("XML records", RecordsExport::matches, RecordsExport::new));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean matches(SourceHead head) {
    XmlRoot root = XmlRoot.of(head);
    return root != null && matcher.test(root);
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    TextEncoding encoding = TextEncoding.ofMarkup(input.head().bytes());
    TextReader text = new TextReader(input.head().textBefore(input.rest()), encoding.charset());
    WarningCounter remarks = new WarningCounter(input, sink);
    XmlExport service = export.apply(new XmlRecordSink(input, sink, remarks));
    XmlCursor xml = cursor(text);
    try {
      while (xml.nextElement()) {
        service.element(xml);
      }
    } catch (XMLStreamException e) {
      if (XmlCursor.cause(e) instanceof UnreadableSourceException unreadable) {
        remarks.report();
        throw unreadable;
      }
      sink.reject(input.problem(xml.line(e), XmlCursor.reason(e) + "; nothing after it is read"));
    }
    remarks.report();
  }

  private static XmlCursor cursor(TextReader text) throws UnreadableSourceException {
    try {
      return new XmlCursor(text);
    } catch (NoClassDefFoundError e) {
      throw new UnreadableSourceException(
          "cannot be read: XML needs com.fasterxml.woodstox:woodstox-core on the class path",
          new IOException(e));
    }
  }
}
