package org.commentindex.internal.read.service.base;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The state of reading one export: passes its records to the sink, stores values that later records
 * need, and counts what the file leaves out. Not thread-safe.
 */
public final class ExportContext {
  /**
   * The number of values stored for later records, such as titles of threads. Beyond it the oldest
   * is dropped, and records of its thread have no title. Chosen by hand: a few megabytes at most.
   */
  private static final int MAX_STORED_VALUES = 20_000;

  private final SourceInput input;
  private final RecordSink sink;
  private final WarningCounter remarks;
  private final LeftOutCounter leftOut = new LeftOutCounter();
  private final UnknownText unknownText = new UnknownText();
  private final Map<String, String> storedValues =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MAX_STORED_VALUES;
        }
      };

  private @Nullable ExportItem current;
  private @Nullable Object attachment;
  private long currentLine;
  private long records;
  private boolean accepted;
  private boolean withoutText;
  private long texts;
  private boolean nothingReported = true;

  public ExportContext(SourceInput input, RecordSink sink) {
    this.input = input;
    this.sink = sink;
    this.remarks = new WarningCounter(input, sink);
  }

  /** Returns the file's name as shown to users, with slashes between folders. */
  String source() {
    return input.source();
  }

  /** Returns the file's location on this machine, which is never shown. */
  public String location() {
    return input.location();
  }

  /** Returns the text at the start of the file. */
  public String head() {
    return input.head().text();
  }

  /** Returns the counts of what the file leaves out and of what is skipped. */
  public WarningCounter remarks() {
    return remarks;
  }

  /** Sets the line of the next record in JSON lines; 0 to use the parser's line numbers. */
  void setLine(long line) {
    currentLine = line;
  }

  /** Returns the number of the line at which the parser's current token starts, from 1. */
  long line(JsonParser json) {
    long line = json.currentTokenLocation().getLineNr();
    return currentLine > 0 ? currentLine : Math.max(1, line);
  }

  /** Returns the number of the next record: in JSON lines that of its line, else a count from 1. */
  long nextNumber() {
    return currentLine > 0 ? currentLine : ++records;
  }

  /** Passes an item to its service; rejects it if it is unknown to the service. */
  void read(ExportItem item, Service service) throws IOException {
    current = item;
    withoutText = false;
    boolean known = service.read(item, this);
    boolean leaf = !known && !item.hasChildren;
    unknownText.add(item.takeSkipped(), withoutText || leaf);
    leftOut.add(LeftOutReason.METADATA, null, item.takeMetadata());
    boolean standalone = item.isInArray() || item.enclosing() == null;
    if (!known && !item.hasChildren && item.complete && standalone) {
      reject(item.line(), "not a known object of " + service.name());
    }
  }

  /** Passes an item to its service before its end; returns true if it yielded a comment. */
  boolean readEarly(ExportItem item, Service service) throws IOException {
    current = item;
    accepted = false;
    service.read(item, this);
    return accepted;
  }

  /**
   * Returns a builder for the record of the current item.
   *
   * @param id an id that is unique among all services, or null
   */
  public RawRecord.Builder newRecord(@Nullable String id) {
    ExportItem item = current();
    if (item.recordNumber == 0) {
      item.recordNumber = nextNumber();
    }
    String key = id == null ? "\0n:" + item.recordNumber : "\0id:" + id;
    return RawRecord.builder(source(), item.recordNumber).location(location() + key).id(id);
  }

  /** Adds a comment. One whose item is incomplete is added only if it has an id. */
  public void accept(RawRecord.Builder record) throws IOException {
    RawRecord comment = record.build();
    if (current().complete || comment.id() != null) {
      accepted = true;
      nothingReported = false;
      texts += comment.body().isBlank() ? 0 : 1;
      sink.accept(comment);
      String written = current().takeUnreadableDate();
      if (written != null && comment.date() == null) {
        sink.unreadableDates(1, written);
      }
    }
  }

  /** Adds a comment, or a placeholder if its body is null or a marker such as "[deleted]". */
  public void acceptText(RawRecord.Builder record, @Nullable String body) throws IOException {
    if (body == null || ExportValues.isDeletionMarker(body)) {
      leaveOut(LeftOutReason.PLACEHOLDER, null, body);
      acceptDeleted(record);
    } else {
      accept(record.body(body));
    }
  }

  /** Adds a placeholder without text for a deleted comment, so that replies keep their parent. */
  public void acceptDeleted(RawRecord.Builder record) throws IOException {
    if (current().complete) {
      remarks.count(WarningCounter.DELETED);
      accept(record.title(null).body(""));
    }
  }

  /** Adds a message that has only pictures or files, so that replies keep their parent. */
  public void acceptWithoutText(RawRecord.Builder record) throws IOException {
    if (current().complete) {
      withoutText = true;
      remarks.count(WarningCounter.WITHOUT_TEXT);
      accept(record.body(""));
    }
  }

  /** Counts a notice of the service, whose words are in no comment. */
  public void notice(@Nullable String text) {
    remarks.count(WarningCounter.NOTICES);
    leaveOut(LeftOutReason.NOTICE, null, text);
  }

  /** Reports that a part of the file cannot be read. */
  void reject(long line, String reason) {
    nothingReported = false;
    sink.reject(input.problem(line, reason));
  }

  /** Counts values that were left out because they are too large for a comment. */
  void countOversizedValues(long values) {
    remarks.count(WarningCounter.TOO_LARGE, values);
  }

  /** Counts comments that were delivered before all of their fields were known. */
  void countIncomplete(long comments) {
    remarks.count(WarningCounter.INCOMPLETE, comments);
  }

  /** Stores a value for later records under a name; null is ignored. */
  public void store(String name, @Nullable String value) {
    if (value != null) {
      storedValues.put(name, value);
    }
  }

  /** Returns the value stored under a name, or null if there is none or it was dropped. */
  public @Nullable String stored(String name) {
    return storedValues.get(name);
  }

  /** Stores values that were read of another file. */
  public void storeAll(Map<String, String> values) {
    storedValues.putAll(values);
  }

  /** Returns all stored values. */
  public Map<String, String> storedValues() {
    return Map.copyOf(storedValues);
  }

  /** Returns the file that is read. */
  public SourceInput input() {
    return input;
  }

  /** Returns the object that a service attached, or null. */
  public <T> @Nullable T attachment(Class<T> type) {
    return type.isInstance(attachment) ? type.cast(attachment) : null;
  }

  /** Attaches an object that a service needs until the end of the file. */
  public void attach(Object object) {
    attachment = object;
  }

  /**
   * Counts the words of a field that are in no comment.
   *
   * @param detail what they are in a few words, such as the name of a field, or null
   * @param text the words; null is ignored
   */
  public void leaveOut(LeftOutReason reason, @Nullable String detail, @Nullable String text) {
    leftOut.add(reason, detail, text);
  }

  /** Adds a warning to the report. */
  public void remark(String reason) {
    sink.warn(input.problem(null, reason));
  }

  /** Reports the counts, or that the file contains no comments. Call it at the end of the file. */
  void finish() {
    if (nothingReported && remarks.isEmpty()) {
      remark("contains no comments");
    }
    remarks.report();
    leftOut.report(source(), sink);
    unknownText.report(input, sink, texts == 0);
  }

  private ExportItem current() {
    ExportItem item = current;
    if (item == null) {
      throw new IllegalStateException("no object is being read");
    }
    return item;
  }
}
