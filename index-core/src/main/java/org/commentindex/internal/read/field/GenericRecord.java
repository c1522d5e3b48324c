package org.commentindex.internal.read.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.internal.text.HtmlDetector;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of one row or JSON object. A value of the wrong type is ignored; if a name
 * occurs twice, its last value is used. Not thread-safe.
 */
public final class GenericRecord {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern TAG = Pattern.compile("<[^>]{0,200}>");

  private final Map<GenericField, Value> values = new EnumMap<>(GenericField.class);
  private final List<String> tags = new ArrayList<>();
  private final List<Value> otherTexts = new ArrayList<>();
  private final FieldDigest digest = new FieldDigest();
  private final UnknownTexts unknown = new UnknownTexts();
  private final FieldNames names;
  private @Nullable String unreadableDate;
  private @Nullable GenericRecord outer;
  private @Nullable String outerTitle;
  private @Nullable String outerThread;

  /** The time in a column beside that of the day, or null. */
  private @Nullable LocalTime timeOfDay;

  private boolean blankText;

  /** A value, the name under which it was found, and what the name means. */
  private record Value(String text, String path, GenericField.Name name) {}

  /** Creates a record without fields. */
  public GenericRecord(FieldNames names) {
    this.names = names;
  }

  /**
   * Takes a string.
   *
   * @param path the name of the field, or its path
   * @param name what the name means, or null if it is unknown
   */
  public void take(String path, GenericField.@Nullable Name name, String value) {
    if (name != null && name.field() == GenericField.TEXT) {
      if (value.isBlank() || value.equals("\\N")) {
        blankText = true;
      } else {
        put(new Value(value, path, name));
      }
      return;
    }
    if (value.isBlank() || WrittenValues.isNull(value.strip())) {
      return;
    }
    digest.add(path, value);
    String inner =
        name != null && name.field() == GenericField.AUTHOR ? NameInJson.of(value) : null;
    if (name != null && inner != null) {
      put(new Value(inner, path, name));
      return;
    }
    if (name != null && name.field() == GenericField.DATE && timeOfDay == null) {
      timeOfDay = WrittenValues.timeOfDay(value.strip());
    }
    if (name == null) {
      unknown.add(path, value);
    } else if (isUsable(name.field(), value)) {
      put(new Value(value, path, name));
    } else if (name.field() == GenericField.DATE) {
      unreadableDate = value;
    } else {
      unknown.add(path, value);
    }
  }

  /** Takes a number or another value that is not a string. */
  public void takeScalar(String path, GenericField.@Nullable Name name, String value) {
    digest.add(path, value);
    if (name == null) {
      return;
    }
    switch (name.field()) {
      case ID, PARENT, THREAD, DATE, VOTES, AUTHOR_ID, REPLY_DATE -> {
        if (isUsable(name.field(), value)) {
          put(new Value(value, path, name));
        }
      }
      default -> {
        // A number is neither a text nor a name.
      }
    }
  }

  /** Takes one of the tags in an array. */
  public void takeTag(String path, String value) {
    if (!value.isBlank()) {
      digest.add(path, value);
      tags.add(value.strip());
    }
  }

  /** Adds a part to the text, for a text that is an array of parts. */
  public void takePart(String path, GenericField.Name name, String part) {
    Value text = values.get(GenericField.TEXT);
    String before = text != null && text.path().equals(path) ? text.text() : "";
    take(path, name, before + part);
  }

  /** Takes the fields of an object inside this one that is not a record of its own. */
  public void takeInner(String path, GenericRecord inner) {
    digest.add(inner.digest);
    inner.otherTexts.forEach(text -> unknown.add(path + "." + text.path(), text.text()));
    inner.values.forEach(
        (field, value) -> {
          if (field == GenericField.TEXT) {
            unknown.addNamed(path + "." + value.path(), value.text());
          } else if (field == GenericField.TITLE) {
            unknown.add(path + "." + value.path(), value.text());
          }
        });
    unknown.addAll(inner.unknown);
  }

  private boolean isUsable(GenericField field, String value) {
    return switch (field) {
      case DATE, REPLY_DATE -> date(value) != null;
      case VOTES -> WrittenValues.votes(value) != null;
      case PARENT -> WrittenValues.parent(value.strip()) != null;
      case AUTHOR -> AuthorName.of(value) != null;
      case REPLY -> Prose.words(value) > 1; // not a flag or a number
      default -> true;
    };
  }

  private void put(Value value) {
    GenericField field = value.name().field();
    Value current = values.get(field);
    if (current == null || value.path().equals(current.path())) {
      values.put(field, value);
    } else if (value.name().rank() <= current.name().rank()) {
      values.put(field, value);
      displace(current);
    } else {
      displace(value);
    }
  }

  /** Gives a value that another name took precedence over to its other field. */
  private void displace(Value value) {
    GenericField other = value.name().otherwise();
    if (value.name().field() == GenericField.TEXT) {
      otherTexts.add(value);
    } else if (other != null) {
      values.putIfAbsent(other, value);
    } else {
      unknown.add(value.path(), value.text());
    }
  }

  /** Returns the reason why this is not a comment, or null if it is one. */
  public @Nullable String fault() {
    if (values.containsKey(GenericField.TEXT)) {
      return null;
    }
    return blankText ? "text is empty" : "\"text\" is missing";
  }

  /** Returns true if it has a text, and an id, an author or a date. */
  public boolean isCertain() {
    return fault() == null
        && (values.containsKey(GenericField.ID)
            || values.containsKey(GenericField.AUTHOR)
            || values.containsKey(GenericField.DATE));
  }

  /** Sets the record that encloses this one and has its title; null if there is none. */
  public void setOuter(@Nullable GenericRecord record) {
    outer = record;
    if (record != null) {
      String title = record.value(GenericField.TITLE);
      String thread = record.value(GenericField.THREAD);
      outerTitle = title == null ? record.outerTitle : title;
      outerThread = thread == null ? record.outerThread : thread;
    }
  }

  /** Returns the value of a field without blanks around it, or null. */
  public @Nullable String value(GenericField field) {
    Value value = values.get(field);
    return value == null ? null : value.text().strip();
  }

  /** Counts the text that is in no comment. */
  public void countUnknown(UnknownTexts texts) {
    texts.addAll(unknown);
    Value text = values.get(GenericField.TEXT);
    if (text != null && unreadableDate != null && !values.containsKey(GenericField.DATE)) {
      texts.addUnreadableDate(unreadableDate);
    }
    for (Value other : otherTexts) {
      if (text == null || !isSame(text.text(), other.text())) {
        texts.addNamed(other.path(), other.text());
      }
    }
  }

  /** Counts the text of an object that is not a comment. */
  public void countAll(UnknownTexts texts) {
    countUnknown(texts);
    Value title = values.get(GenericField.TITLE);
    if (title != null) {
      texts.add(title.path(), title.text());
    }
    Value text = values.get(GenericField.TEXT);
    if (text != null) {
      texts.add(text.path(), text.text());
    }
  }

  /** Returns true if one text contains the letters of the other, as a rendered text does. */
  private static boolean isSame(String one, String other) {
    String letters = letters(one);
    String others = letters(other);
    return letters.contains(others) || others.contains(letters);
  }

  private static String letters(String text) {
    String words = text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
    return FieldCatalog.normalize(words.indexOf('&') < 0 ? words : words.replace("&#39;", ""));
  }

  /** Returns the builder of the record; only valid if {@link #fault} is null. */
  public RawRecord.Builder toRecord(SourceInput input, long number, People people) {
    Value text = values.get(GenericField.TEXT);
    String body = text == null ? "" : text.text();
    SegmentedText segments = SegmentedText.of(body);
    body = segments == null ? body : segments.text();
    String stated = value(GenericField.ID);
    String id = stated == null ? null : WrittenValues.id(stated);
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .location(input.location() + (id == null ? "\0n:" + number : "\0id:" + id))
            .id(id)
            .parent(parent())
            .thread(thread())
            .title(title())
            .author(author(people))
            .votes(votes())
            .date(date())
            .url(value(GenericField.URL))
            .lang(value(GenericField.LANG))
            .format(segments != null ? BodyFormat.PLAIN : format(text, body))
            .body(body)
            .fields(digest.value());
    if (segments != null) {
      segments.links().forEach(record::link);
    }
    tags.forEach(record::tag);
    String list = tags.isEmpty() ? value(GenericField.TAGS) : null;
    if (list != null) {
      COMMA
          .splitAsStream(list)
          .map(String::strip)
          .filter(tag -> !tag.isEmpty())
          .forEach(record::tag);
    }
    return record;
  }

  /** Returns the answer that the record contains, as a record of its own, or null. */
  public @Nullable RawRecord reply(SourceInput input, long number) {
    String reply = value(GenericField.REPLY);
    if (reply == null) {
      return null;
    }
    String stated = value(GenericField.ID);
    String id = stated == null ? null : WrittenValues.id(stated);
    String written = value(GenericField.REPLY_DATE);
    return RawRecord.builder(input.source(), number)
        .location(input.location() + (id == null ? "\0n:" + number : "\0id:" + id) + "\0reply")
        .parent(id)
        .thread(thread())
        .title(title())
        .date(written == null ? null : date(written))
        .format(HtmlDetector.detect(reply))
        .body(reply)
        .fields(digest.value())
        .build();
  }

  /** Returns the id of the parent: the parent field, else the id of the enclosing comment. */
  private @Nullable String parent() {
    String stated = value(GenericField.PARENT);
    GenericRecord enclosing = outer;
    if (stated != null) {
      return WrittenValues.parent(stated);
    }
    String id =
        enclosing == null || enclosing.fault() != null ? null : enclosing.value(GenericField.ID);
    return id == null ? null : WrittenValues.id(id);
  }

  private @Nullable String thread() {
    String stated = value(GenericField.THREAD);
    String thread = stated == null ? outerThread : stated;
    return thread == null ? null : WrittenValues.id(thread);
  }

  private @Nullable String title() {
    String stated = value(GenericField.TITLE);
    String title = stated == null ? outerTitle : stated;
    if (title == null || title.indexOf('<') < 0) {
      return title;
    }
    String words = TAG.matcher(title).replaceAll("").strip();
    return words.isEmpty() ? null : words;
  }

  private @Nullable String author(People people) {
    String author = AuthorName.of(value(GenericField.AUTHOR));
    if (author != null) {
      return author;
    }
    String first = value(GenericField.FIRST_NAME);
    String last = value(GenericField.LAST_NAME);
    if (first != null || last != null) {
      return AuthorName.of((first == null ? "" : first + " ") + (last == null ? "" : last));
    }
    String organization = AuthorName.of(value(GenericField.ORGANIZATION));
    return organization != null ? organization : people.name(value(GenericField.AUTHOR_ID));
  }

  private @Nullable Long votes() {
    String value = value(GenericField.VOTES);
    return value == null ? null : WrittenValues.votes(value);
  }

  private @Nullable Instant date() {
    String value = value(GenericField.DATE);
    Instant date = value == null ? null : date(value);
    LocalTime time = timeOfDay;
    if (date == null || time == null || !date.equals(date.truncatedTo(ChronoUnit.DAYS))) {
      return date;
    }
    return date.plus(Duration.ofNanos(time.toNanoOfDay()));
  }

  private @Nullable Instant date(String value) {
    return WrittenValues.date(value, names.isDayFirst());
  }

  private BodyFormat format(@Nullable Value text, String body) {
    String stated = value(GenericField.FORMAT);
    String path = text == null ? "" : text.path();
    return switch (stated == null ? "" : stated.toLowerCase(Locale.ROOT)) {
      case "html", "text/html" -> BodyFormat.HTML;
      case "markdown", "md", "commonmark", "text/markdown" -> BodyFormat.MARKDOWN;
      case "plain", "text", "text/plain" -> BodyFormat.PLAIN;
      default ->
          FieldCatalog.isHtml(path)
              ? BodyFormat.HTML
              : FieldCatalog.isMarkdown(path) ? BodyFormat.MARKDOWN : HtmlDetector.detect(body);
    };
  }
}
