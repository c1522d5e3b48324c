package org.commentindex.internal.read.service.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.WarningCounter;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.ExportValues;
import org.commentindex.internal.read.value.AuthorName;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Reads one object of a declared service as a record. Not thread-safe. */
final class RecordReader {
  /** A telephone number, as bridges between chats write it, or the mark of a deleted account. */
  private static final Pattern NO_NAME =
      Pattern.compile("\\+?[0-9 ()-]{7,24}|\\[?deleted\\]?|null", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("<[^>]*>|&nbsp;");

  private final DeclaredService service;
  private final DeclaredRecord declared;
  private final ExportItem item;
  private final ExportContext context;

  RecordReader(
      DeclaredService service, DeclaredRecord declared, ExportItem item, ExportContext context) {
    this.service = service;
    this.declared = declared;
    this.item = item;
    this.context = context;
  }

  /** Passes the record to the context. */
  void read() throws IOException {
    String edited = service.edited(item);
    ExportItem textItem = item;
    if (edited != null && item.root() != item && !item.isLooseEdit) {
      ExportItem last = item.takeEdit(edited);
      if (last == null) {
        return; // the text of the record that it replaces
      }
      textItem = last;
    } else if (edited == null && item.root() != item) {
      ExportItem last = item.takeEdit(String.valueOf(ownId()));
      textItem = last == null ? item : last;
    }
    String id = edited == null ? declared.id(item, context) : declared.ofId(edited);
    read(id, textItem);
  }

  private void read(@Nullable String id, ExportItem textItem) throws IOException {
    if (declared.missing().stream().anyMatch(condition -> condition.holds(item))) {
      if (item.complete) {
        context.remarks().count(WarningCounter.MISSING);
        context.leaveOut(LeftOutReason.METADATA, "titles without a text", value(declared.titles()));
      }
      return;
    }
    RawRecord.Builder record = context.newRecord(id);
    ExportItem outer = item.enclosing();
    String parent = reference(declared.parents());
    String title = value(declared.titles());
    record
        .parent(parent == null || parent.equals(id) ? null : parent)
        .thread(thread(id))
        .title(title)
        .author(author())
        .date(date())
        .votes(votes())
        .url(value(declared.urls()))
        .lang(value(declared.langs()));
    addTagsAndLinks(record);
    if (id == null) {
      record.fields(item.digest());
    } else if (outer != null && outer.firstRecord == null) {
      outer.firstRecord = id;
    }
    readText(record, textItem, title);
  }

  private void readText(RawRecord.Builder record, ExportItem textItem, @Nullable String title)
      throws IOException {
    if (declared.deleted().stream().anyMatch(condition -> condition.holds(item))) {
      DeclaredText.Body words = body(textItem);
      context.leaveOut(LeftOutReason.PLACEHOLDER, null, words == null ? null : words.body());
      context.acceptDeleted(record);
      return;
    }
    DeclaredText.Body body = body(textItem);
    if (body != null) {
      context.acceptText(record.format(body.format()), body.body());
    } else if (title != null && hasOwnTitle()) {
      context.accept(record.body(""));
    } else {
      context.acceptWithoutText(record);
    }
  }

  /** Returns true if the title is that of the object itself, not of an enclosing one. */
  private boolean hasOwnTitle() {
    return declared.titles().stream()
        .anyMatch(title -> !title.isEnclosing() && title.of(item, context) != null);
  }

  /** Returns the words of a record that is left out, or null. */
  @Nullable String words() {
    DeclaredText.Body body = body(item);
    return body == null ? null : body.body();
  }

  private DeclaredText.@Nullable Body body(ExportItem from) {
    DeclaredText.Body body = DeclaredText.first(declared.texts(), from);
    if (body != null) {
      String text = withNames(replaceUrls(body.body()));
      for (Pattern removed : declared.removed()) {
        text = removed.matcher(text).replaceAll("");
      }
      for (DeclaredRecord.Rewrite rewrite : declared.rewritten()) {
        text = rewrite.pattern().matcher(text).replaceAll(rewrite.replacement());
      }
      boolean words = body.format() != BodyFormat.HTML || hasWords(text);
      body = text.isBlank() || !words ? null : new DeclaredText.Body(text.strip(), body.format());
    }
    for (String paragraph : DeclaredText.all(declared.also(), from)) {
      boolean contained = body != null && body.body().contains(paragraph);
      if (!contained) {
        body = body == null ? DeclaredText.Body.of(paragraph) : body.plus(paragraph);
      }
    }
    List<String> quotes = DeclaredText.all(declared.quotes(), from);
    if (!quotes.isEmpty()) {
      return (body == null ? DeclaredText.Body.of("") : body).quoting(quotes.getFirst());
    }
    return body;
  }

  /** Returns true if HTML has text, or a picture with an alternative text. */
  private static boolean hasWords(String html) {
    return html.indexOf('<') < 0
        || html.contains(" alt=")
        || !TAG.matcher(html).replaceAll("").isBlank();
  }

  private String replaceUrls(String text) {
    String replaced = text;
    for (DeclaredRecord.UrlPair pair : declared.replaced()) {
      replaced = pair.replace(replaced, item);
    }
    return replaced;
  }

  /** Writes the names of persons and files where the text has their keys in braces. */
  private String withNames(String text) {
    JsonNode values = item.field(declared.parameters());
    String replaced = text;
    if (text.indexOf('{') >= 0 && values.isObject()) {
      for (Map.Entry<String, JsonNode> value : values.properties()) {
        String name = ExportItem.textOf(value.getValue().path("name"));
        if (name != null) {
          replaced = replaced.replace("{" + value.getKey() + "}", name);
        }
      }
    }
    return replaced;
  }

  private @Nullable String ownId() {
    String id = declared.id(item, context);
    return id != null && id.startsWith(declared.prefix())
        ? id.substring(declared.prefix().length())
        : id;
  }

  private @Nullable String value(List<ValueTemplate> candidates) {
    for (ValueTemplate candidate : candidates) {
      String value = candidate.of(item, context);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String reference(List<DeclaredRecord.Reference> candidates) {
    for (DeclaredRecord.Reference candidate : candidates) {
      String id = reference(candidate);
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private @Nullable String reference(DeclaredRecord.Reference candidate) {
    ValueTemplate value = candidate.value();
    if (value != null) {
      return declared.id(value, item, context);
    }
    ExportItem outer = item.enclosing();
    if (candidate.kind() == DeclaredRecord.Reference.Kind.INNER) {
      return item.firstRecord;
    }
    if (candidate.kind() == DeclaredRecord.Reference.Kind.FIRST) {
      return outer == null ? null : outer.firstRecord;
    }
    return service.enclosingId(item, candidate.isOutermost(), context);
  }

  private @Nullable String thread(@Nullable String id) {
    String thread = reference(declared.threads());
    boolean own = declared.threads().stream().anyMatch(DeclaredRecord.Reference::isOutermost);
    return thread == null && own ? id : thread;
  }

  private @Nullable String author() {
    for (ValueTemplate candidate : declared.authors()) {
      String author = AuthorName.of(candidate.of(item, context));
      if (author != null && !NO_NAME.matcher(author).matches()) {
        return author;
      }
    }
    return null;
  }

  private @Nullable Instant date() {
    for (ValueTemplate candidate : declared.dates()) {
      String text = candidate.of(item, context);
      Instant date = text == null ? null : ServiceDates.parse(text);
      if (date != null) {
        return date;
      }
      item.noteUnreadableDate(text);
    }
    return null;
  }

  private @Nullable Long votes() {
    Long sum = null;
    for (DeclaredRecord.Vote vote : declared.votes()) {
      List<JsonNode> nodes = vote.path().nodes(item);
      if (vote.counted()) {
        boolean known = item.hasField(vote.path().field());
        sum = known ? Long.valueOf(nodes.size() + (sum == null ? 0 : sum)) : sum;
        continue;
      }
      for (JsonNode node : nodes) {
        Long number = ExportValues.number(node.asText());
        if (number != null) {
          sum = (sum == null ? 0 : sum) + vote.sign() * number;
        }
      }
    }
    return sum;
  }

  private void addTagsAndLinks(RawRecord.Builder record) {
    for (ItemPath path : declared.tags()) {
      for (JsonNode node : path.nodes(item)) {
        if (node.isArray()) {
          ExportValues.addTags(record, node);
        } else if (ExportItem.textOf(node) != null) {
          record.tag(node.textValue());
        }
      }
    }
    for (ItemPath path : declared.links()) {
      for (JsonNode node : path.nodes(item)) {
        String link = ExportItem.textOf(node);
        if (link != null && (link.startsWith("http:") || link.startsWith("https:"))) {
          record.link(link);
        }
      }
    }
  }
}
