package org.commentindex.internal.read;

import java.io.IOException;
import java.util.List;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.internal.read.base.UnreadableException;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.Page;
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
  public boolean matches(Head head) {
    return Page.matches(head.bytes());
  }

  @Override
  public void read(Input input, RecordSink sink) throws IOException {
    Page page = page(input);
    Discussion discussion = discussion(page);
    if (discussion == null) {
      readText(page, input, sink);
    } else {
      readComments(discussion.comments(), input, sink);
      remark(discussion, input, sink);
    }
    if (page.cut()) {
      sink.remark(input.note(null, "this HTML page was truncated at the limit for documents"));
    } else if (!page.isWhole()) {
      sink.remark(input.note(null, "this HTML page has no closing tag: the file may be truncated"));
    }
  }

  private static @Nullable Discussion discussion(Page page) throws UnreadableException {
    try {
      Discussion marked = Discussions.in(page);
      return marked != null ? marked : JsonLd.in(page);
    } catch (StackOverflowError e) {
      throw new UnreadableException(
          "cannot be read as an HTML page: it is nested too deeply", new IOException(e));
    }
  }

  private static Page page(Input input) throws UnreadableException {
    try {
      return Page.read(input.head().bytes(), input.rest(), input.mostCharacters());
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException("cannot be read as an HTML page: " + e.getMessage(), e);
    }
  }

  private void readText(Page page, Input input, RecordSink sink) throws IOException {
    DocumentText text = page.text();
    if (text.text().isBlank()) {
      sink.reject(input.note(null, "this HTML page contains no text"));
    } else {
      pieces.read(text, input, sink);
    }
  }

  private static void readComments(List<PageComment> comments, Input input, RecordSink sink)
      throws IOException {
    Remarks remarks = new Remarks(input, sink);
    long number = 0;
    for (PageComment comment : comments) {
      number++;
      if (comment.isGone()) {
        remarks.count(Remarks.DELETED);
      }
      sink.accept(record(comment, number, input));
    }
    remarks.report();
  }

  private static RawRecord record(PageComment comment, long number, Input input) {
    String id = comment.id();
    String date = comment.date();
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .place(input.place() + (id == null ? "\0n:" + number : "\0id:" + id))
            .id(id)
            .parent(comment.parent())
            .thread(comment.thread())
            .title(comment.isGone() ? null : comment.title())
            .author(comment.isGone() ? null : AuthorName.of(comment.author()))
            .date(date == null ? null : DisplayDates.parse(date))
            .votes(comment.votes())
            .url(comment.url())
            .format(BodyFormat.HTML)
            .body(comment.isGone() ? "" : comment.html());
    comment.tags().forEach(record::tag);
    comment.links().forEach(record::link);
    return record.build();
  }

  /** Reports the parts of the page that are not read. */
  private static void remark(Discussion discussion, Input input, RecordSink sink) {
    String kind = discussion.kind();
    sink.remark(
        input.note(null, "a page of " + kind + ": text outside its comments is not indexed"));
    if (discussion.missing() > 0) {
      sink.remark(
          input.note(null, "comments that the page does not show: " + discussion.missing()));
    }
    if (discussion.pings() > 0) {
      sink.remark(input.note(null, "pingbacks and trackbacks, not indexed: " + discussion.pings()));
    }
  }
}
