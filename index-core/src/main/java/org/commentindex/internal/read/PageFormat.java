package org.commentindex.internal.read;

import java.io.IOException;
import java.util.List;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.internal.text.page.Discussion;
import org.commentindex.internal.text.page.Discussions;
import org.commentindex.internal.text.page.PageComment;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved HTML pages: the comments identified by the markup, else the text, which is split like
 * pasted text.
 */
final class PageFormat implements RecordFormat {
  private final TextPieces pieces;

  PageFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public String name() {
    return "saved page";
  }

  @Override
  public boolean matches(SourceHead head) {
    return HtmlPage.matches(head.bytes());
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    HtmlPage page = page(input);
    Discussion discussion = discussion(page);
    if (discussion == null) {
      readText(page, input, sink);
    } else {
      readComments(discussion.comments(), input, sink);
      remark(discussion, input, sink);
    }
    if (page.isTruncated()) {
      sink.warn(input.problem(null, "this HTML page was truncated at the limit for documents"));
    } else if (!page.isWhole()) {
      sink.warn(
          input.problem(null, "this HTML page has no closing tag: the file may be truncated"));
    }
  }

  private static @Nullable Discussion discussion(HtmlPage page) throws UnreadableSourceException {
    try {
      Discussion marked = Discussions.find(page);
      return marked != null ? marked : JsonLd.in(page);
    } catch (StackOverflowError e) {
      throw new UnreadableSourceException(
          "cannot be read as an HTML page: it is nested too deeply", new IOException(e));
    }
  }

  private static HtmlPage page(SourceInput input) throws UnreadableSourceException {
    try {
      return HtmlPage.read(input.head().bytes(), input.rest(), input.maxCharacters());
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableSourceException("cannot be read as an HTML page: " + e.getMessage(), e);
    }
  }

  private void readText(HtmlPage page, SourceInput input, RecordSink sink) throws IOException {
    DocumentText text = page.text();
    if (text.text().isBlank()) {
      sink.reject(input.problem(null, "this HTML page contains no text"));
    } else {
      pieces.read(text, input, sink);
    }
  }

  private static void readComments(List<PageComment> comments, SourceInput input, RecordSink sink)
      throws IOException {
    WarningCounter remarks = new WarningCounter(input, sink);
    long number = 0;
    for (PageComment comment : comments) {
      number++;
      if (comment.isRemoved()) {
        remarks.count(WarningCounter.DELETED);
      }
      sink.accept(record(comment, number, input));
    }
    remarks.report();
  }

  private static RawRecord record(PageComment comment, long number, SourceInput input) {
    String id = comment.id();
    String date = comment.date();
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .location(input.location() + (id == null ? "\0n:" + number : "\0id:" + id))
            .id(id)
            .parent(comment.parent())
            .thread(comment.thread())
            .title(comment.isRemoved() ? null : comment.title())
            .author(comment.isRemoved() ? null : AuthorName.of(comment.author()))
            .date(date == null ? null : DisplayDates.parse(date))
            .votes(comment.votes())
            .url(comment.url())
            .format(BodyFormat.HTML)
            .body(comment.isRemoved() ? "" : comment.html());
    comment.tags().forEach(record::tag);
    comment.links().forEach(record::link);
    return record.build();
  }

  /** Reports the parts of the page that are not read. */
  private static void remark(Discussion discussion, SourceInput input, RecordSink sink) {
    String kind = discussion.kind();
    sink.warn(
        input.problem(null, "a page of " + kind + ": text outside its comments is not indexed"));
    if (discussion.missing() > 0) {
      sink.warn(
          input.problem(null, "comments that the page does not show: " + discussion.missing()));
    }
    if (discussion.pings() > 0) {
      sink.warn(
          input.problem(null, "pingbacks and trackbacks, not indexed: " + discussion.pings()));
    }
  }
}
