package org.commentindex.internal.read.service;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.Remarks;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * One file of a service while it is read: takes its records, remembers a little for later ones, and
 * says at the end what was not in it. Not thread-safe.
 */
final class Page {
  /** How many titles of threads and the like are remembered; the oldest are forgotten. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Input input;
  private final RecordSink sink;
  private final Remarks remarks;
  private final Map<String, String> memory =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private @Nullable Item reading;
  private @Nullable Object shared;
  private long currentLine;
  private long records;
  private boolean takenEarly;
  private boolean silent = true;

  Page(Input input, RecordSink sink) {
    this.input = input;
    this.sink = sink;
    this.remarks = new Remarks(input, sink);
  }

  /** The name of the file, as shown to people; folders in it are parted by slashes. */
  String source() {
    return input.source();
  }

  /** Where the file is on this machine; never shown. */
  String place() {
    return input.place();
  }

  /** Counts what is missing in the file, or was not taken from it. */
  Remarks remarks() {
    return remarks;
  }

  /** Says that what follows stands in this line, a record a line; 0: in lines as they come. */
  void atLine(long line) {
    currentLine = line;
  }

  long line(JsonParser json) {
    long line = json.currentTokenLocation().getLineNr();
    return currentLine > 0 ? currentLine : Math.max(1, line);
  }

  /** The number of the next record. */
  long nextNumber() {
    return currentLine > 0 ? currentLine : ++records;
  }

  /** Shows an object to its service; one that the service cannot have written is rejected. */
  void read(Item item, Service service) throws IOException {
    reading = item;
    boolean known = service.read(item, this);
    if (!known && !item.holdsOthers && item.ended && (item.isListed() || item.outer() == null)) {
      reject(item.line(), "is nothing that " + service.name() + " writes");
    }
  }

  /** The same before the object's end; whether it is a comment already. */
  boolean readEarly(Item item, Service service) throws IOException {
    reading = item;
    takenEarly = false;
    service.read(item, this);
    return takenEarly;
  }

  /** A record of the object that is being read; its id is unique among all services, or null. */
  RawRecord.Builder record(@Nullable String id) {
    Item item = reading();
    if (item.number == 0) {
      item.number = nextNumber();
    }
    String place = id == null ? "\0n:" + item.number : "\0id:" + id;
    return RawRecord.builder(source(), item.number).place(input.place() + place).id(id);
  }

  /** The author's name as it may be shown. */
  static @Nullable String author(@Nullable String name) {
    return AuthorName.of(name);
  }

  /** Hands over a comment; one whose end is missing only if it has said who it is. */
  void give(RawRecord.Builder record) throws IOException {
    RawRecord comment = record.build();
    if (reading().ended || comment.id() != null) {
      takenEarly = true;
      silent = false;
      sink.accept(comment);
    }
  }

  /** Hands over a comment, or, if there are no words or "[deleted]" stands for them, its place. */
  void giveText(RawRecord.Builder record, @Nullable String body) throws IOException {
    if (body == null || Values.isGone(body)) {
      giveGone(record);
    } else {
      give(record.body(body));
    }
  }

  /** Hands over the place of a comment that is gone: it has no text, and replies find it. */
  void giveGone(RawRecord.Builder record) throws IOException {
    if (reading().ended) {
      remarks.count(Remarks.DELETED);
      give(record.title(null).body(""));
    }
  }

  /** Hands over a message of pictures or files alone: it has no text, and replies find it. */
  void giveWordless(RawRecord.Builder record) throws IOException {
    if (reading().ended) {
      remarks.count(Remarks.WORDLESS);
      give(record.body(""));
    }
  }

  /** Says that something cannot be read. */
  void reject(long line, String reason) {
    silent = false;
    sink.reject(input.note(line, reason));
  }

  /** Says that values too large for a comment were left out. */
  void cut(long values) {
    remarks.count(Remarks.CUT, values);
  }

  /** Says that so many comments were handed over before all was known of them. */
  void early(long objects) {
    remarks.count(Remarks.EARLY, objects);
  }

  void remember(String name, @Nullable String value) {
    if (value != null) {
      memory.put(name, value);
    }
  }

  @Nullable String recall(String name) {
    return memory.get(name);
  }

  /** What a service left for later objects of the file, or null. */
  <T> @Nullable T shared(Class<T> type) {
    return type.isInstance(shared) ? type.cast(shared) : null;
  }

  /** Keeps something for later objects of the file. */
  void share(Object value) {
    shared = value;
  }

  /** Says something that a reader of the report should know. */
  void remark(String reason) {
    sink.remark(input.note(null, reason));
  }

  /** Says what is missing, and if nothing else was there to be said, that. */
  void end() {
    if (silent && remarks.isEmpty()) {
      remark("no comment in it");
    }
    remarks.report();
  }

  private Item reading() {
    Item item = reading;
    if (item == null) {
      throw new IllegalStateException("no object is being read");
    }
    return item;
  }
}
