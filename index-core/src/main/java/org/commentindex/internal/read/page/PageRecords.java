package org.commentindex.internal.read.page;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.table.TableFormat;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.internal.text.HtmlTable;
import org.commentindex.internal.text.page.Discussions;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Creates the records of a page and of the pages in its frames: the comments that the markup
 * identifies, else the text, which is split like pasted text. Not thread-safe.
 */
final class PageRecords {
  private final TextPieces pieces;
  private final SourceInput input;
  private final RecordSink sink;
  private final WarningCounter remarks;
  private long number;

  PageRecords(TextPieces pieces, SourceInput input, RecordSink sink) {
    this.pieces = pieces;
    this.input = input;
    this.sink = sink;
    this.remarks = new WarningCounter(input, sink);
  }

  /**
   * Reads a page and its frames.
   *
   * @param others the pages of its frames that are stored in files of their own
   */
  void read(HtmlPage page, List<HtmlPage> others) throws IOException {
    List<HtmlPage> frames = new ArrayList<>(page.frames());
    frames.addAll(others);
    boolean read = read(page);
    List<HtmlPage> around = new ArrayList<>();
    for (HtmlPage frame : frames) {
      if (!readComments(frame)) {
        around.add(frame);
      }
    }
    for (HtmlPage frame : around) {
      if (read) {
        leaveOut(LeftOutReason.BOILERPLATE, "a frame of the page", frame.characters());
      } else {
        read = read(frame); // a page that is nothing but frames
      }
    }
    if (!read) {
      sink.reject(input.problem(null, "this HTML page contains no text"));
    }
    remarks.report();
    if (page.isTruncated()) {
      sink.warn(input.problem(null, "this HTML page was truncated at the limit for documents"));
    } else if (!page.isWhole()) {
      sink.warn(
          input.problem(null, "this HTML page has no closing tag: the file may be truncated"));
    }
  }

  /** Returns false if the page has no text. */
  private boolean read(HtmlPage page) throws IOException {
    if (readComments(page)) {
      return true;
    }
    Discussion beside = guarded(() -> Discussions.beside(page));
    if (beside != null) {
      readComments(beside);
      remarks.report();
    }
    TableFormat tables = new TableFormat(input.options().format());
    HtmlTable table = page.table();
    if (table != null && tables.readText(table.csv(), input, sink)) {
      leaveOut(LeftOutReason.METADATA, "text around the table", table.around());
      return true;
    }
    leaveOut(LeftOutReason.BOILERPLATE, "menus", page.menuCharacters());
    DocumentText text = page.text();
    if (text.text().isBlank()) {
      return beside != null;
    }
    if (!tables.readText(text.text(), input, sink)) {
      pieces.read(text, input, sink);
    }
    return true;
  }

  /** Reads the comments that the markup identifies; returns false if there are none. */
  private boolean readComments(HtmlPage page) throws IOException {
    long characters = page.characters();
    Discussion discussion = discussion(page);
    if (discussion == null) {
      return false;
    }
    readComments(discussion);
    remark(discussion, characters);
    return true;
  }

  private static @Nullable Discussion discussion(HtmlPage page) throws UnreadableSourceException {
    return guarded(
        () -> {
          Discussion scripted = YouTubePageData.in(page);
          Discussion marked = Discussions.find(page);
          if (marked != null) {
            return marked;
          }
          return scripted != null ? scripted : JsonLd.in(page);
        });
  }

  private static @Nullable Discussion guarded(Supplier<@Nullable Discussion> search)
      throws UnreadableSourceException {
    try {
      return search.get();
    } catch (StackOverflowError e) {
      throw new UnreadableSourceException(
          "cannot be read as an HTML page: it is nested too deeply", new IOException(e));
    }
  }

  private void readComments(Discussion discussion) throws IOException {
    List<PageComment> comments = discussion.comments();
    DisplayDates.Order order =
        DisplayDates.orderOf(
            comments.stream().map(PageComment::date).filter(Objects::nonNull).toList());
    for (PageComment comment : comments) {
      number++;
      if (comment.isRemoved()) {
        remarks.count(WarningCounter.DELETED);
      } else if (comment.isWordless()) {
        remarks.count(WarningCounter.WITHOUT_TEXT);
      }
      sink.accept(record(comment, order));
    }
    remarks.count(WarningCounter.NOTICES, discussion.notices());
    String unread = discussion.unread();
    if (!unread.isBlank()) {
      pieces.read(new DocumentText(unread, null, List.of(), false), input, sink);
    }
  }

  private RawRecord record(PageComment comment, DisplayDates.Order order) {
    String id = comment.id();
    String written = comment.date();
    Instant date = written == null ? null : DisplayDates.parse(written, order);
    if (written != null && date == null && !comment.isRemoved()) {
      sink.unreadableDates(1, written);
    }
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .location(input.location() + (id == null ? "\0n:" + number : "\0id:" + id))
            .id(id)
            .parent(comment.parent())
            .thread(comment.thread())
            .title(comment.isRemoved() ? null : comment.title())
            .author(comment.isRemoved() ? null : AuthorName.of(comment.author()))
            .date(date)
            .votes(comment.votes())
            .url(comment.url())
            .format(BodyFormat.HTML)
            .body(comment.isRemoved() ? "" : comment.html());
    comment.tags().forEach(record::tag);
    comment.links().forEach(record::link);
    return record.build();
  }

  /** Reports the parts of the page that are not read. */
  private void remark(Discussion discussion, long characters) {
    remarks.report();
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
    long kept =
        HtmlPage.characters(discussion.unread())
            + discussion.comments().stream()
                .filter(comment -> !comment.isRemoved())
                .mapToLong(comment -> HtmlPage.charactersOf(comment.html()))
                .sum();
    leaveOut(LeftOutReason.NOTICE, "notices of the service", discussion.noticeCharacters());
    leaveOut(
        LeftOutReason.BOILERPLATE,
        "the page around its comments",
        characters - kept - discussion.noticeCharacters());
  }

  private void leaveOut(LeftOutReason reason, String detail, long characters) {
    if (characters > 0) {
      sink.leaveOut(new LeftOutText(input.source(), null, reason, detail, characters));
    }
  }
}
