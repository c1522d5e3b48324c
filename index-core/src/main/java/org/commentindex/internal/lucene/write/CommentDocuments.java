package org.commentindex.internal.lucene.write;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.KeyedComment;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.internal.lucene.dedup.CandidateKeyPoints;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomValue;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Feature;
import org.jspecify.annotations.Nullable;

/** Converts comments to Lucene documents with the fields of {@link Fields}. Thread-safe. */
public final class CommentDocuments {
  private CommentDocuments() {}

  /**
   * Returns the document of a comment.
   *
   * @param serial its {@link Fields#SERIAL}
   */
  public static Document of(KeyedComment keyed, long serial) throws IOException {
    Document document = searchable(keyed.comment());
    document.add(new StoredField(Fields.COMMENT, CommentSerializer.serialize(keyed.comment())));
    document.add(new NumericDocValuesField(Fields.SERIAL, serial));
    document.add(new NumericDocValuesField(Fields.HASH, Hashes.of(keyed.comment().id())));
    for (Map.Entry<CandidateKeyKind, long[]> keys : keyed.keys().entrySet()) {
      String field = Fields.of(keys.getKey());
      for (long value : keys.getValue()) {
        document.add(CandidateKeyPoints.field(field, value));
      }
    }
    return document;
  }

  /** Returns a document with the indexed fields only, without stored fields and candidate keys. */
  public static Document searchable(Comment comment) {
    Document document = new Document();
    label(document, Fields.ID, comment.id());
    OwnAndQuotedText quotation = OwnAndQuotedText.of(comment.text());
    addTexts(document, comment, quotation);
    addLinks(document, comment);
    comment.topics().forEach(topic -> label(document, Fields.TOPIC, topic));
    addSources(document, comment);
    String lang = comment.lang();
    label(document, Fields.LANG, lang == null ? null : lang.toLowerCase(Locale.ROOT));
    label(document, Fields.PARENT, comment.parent());
    Instant date = comment.date();
    if (date != null) {
      document.add(new LongField(Fields.DATE, FieldValues.millis(date), Field.Store.NO));
    }
    Instant added = comment.added();
    if (added != null) {
      document.add(new LongField(Fields.ADDED, FieldValues.millis(added), Field.Store.NO));
    }
    Long votes = comment.votes();
    if (votes != null) {
      document.add(new LongField(Fields.VOTES, votes, Field.Store.NO));
    }
    comment.custom().forEach((name, value) -> addCustom(document, name, value));
    for (Feature feature : Features.of(comment, quotation)) {
      document.add(new StringField(Fields.FEATURE, feature.text(), Field.Store.NO));
    }
    return document;
  }

  private static void addTexts(Document document, Comment comment, OwnAndQuotedText quotation) {
    String language = comment.lang();
    addText(document, Fields.TEXT, comment.title(), language);
    addText(document, Fields.TEXT, comment.text(), language);
    addText(document, Fields.TITLE, comment.title(), language);
    if (!quotation.quoted().isEmpty() || comment.title() != null) {
      addText(document, Fields.OWN, quotation.own(), language);
      addText(document, Fields.QUOTED, quotation.quoted(), language);
      document.add(new StringField(Fields.FEATURE, Fields.OWN_APART, Field.Store.NO));
    }
    String author = comment.author();
    if (author != null) {
      addWords(document, Fields.AUTHOR, author);
      label(document, Fields.AUTHOR_NAME, author);
    }
    String thread = comment.thread();
    if (thread != null) {
      addWords(document, Fields.THREAD, thread);
      label(document, Fields.THREAD_NAME, thread);
    }
  }

  /** Adds the exact and stemmed terms and the written forms of a text, if there is one. */
  private static void addText(
      Document document, String field, @Nullable String text, @Nullable String language) {
    if (text != null && !text.isBlank()) {
      addWords(document, field, text);
      document.add(new StemmedField(Fields.stemmed(field), text, language));
    }
  }

  /** Adds the exact terms and the written forms of a text or name. */
  private static void addWords(Document document, String field, String text) {
    document.add(new TextField(field, text, Field.Store.NO));
    document.add(new WrittenField(Fields.written(field), text));
  }

  private static void addLinks(Document document, Comment comment) {
    Set<String> urls = new LinkedHashSet<>();
    Set<String> sites = new LinkedHashSet<>();
    Set<String> hosts = new LinkedHashSet<>();
    for (CitedUrl cited : comment.cites()) {
      urls.add(cited.url());
      sites.add(cited.site());
      hosts.addAll(CitedUrls.hostsOf(cited.url()));
    }
    urls.forEach(url -> label(document, Fields.URL, url));
    sites.forEach(site -> label(document, Fields.SITE, site));
    for (String host : hosts) {
      document.add(new StringField(Fields.HOST, FieldValues.truncated(host), Field.Store.NO));
    }
  }

  private static void addSources(Document document, Comment comment) {
    Set<String> sources = new LinkedHashSet<>();
    for (Occurrence occurrence : comment.occurrences()) {
      sources.add(occurrence.record().source());
    }
    for (String source : sources) {
      label(document, Fields.SOURCE, source);
      String file = source.substring(source.lastIndexOf('/') + 1);
      document.add(
          new StringField(Fields.SOURCE_FILE, FieldValues.truncated(file), Field.Store.NO));
    }
  }

  private static void addCustom(Document document, String name, CustomValue value) {
    String field = Fields.custom(name, value.type());
    switch (value.type()) {
      case STRING -> label(document, field, value.text().toLowerCase(Locale.ROOT));
      case NUMBER -> document.add(new DoubleField(field, value.number(), Field.Store.NO));
      case DATE ->
          document.add(new LongField(field, FieldValues.millis(value.date()), Field.Store.NO));
    }
  }

  private static void label(Document document, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      document.add(new KeywordField(field, FieldValues.truncated(value), Field.Store.NO));
    }
  }
}
