package org.commentindex.internal.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.commentindex.backend.Fields;
import org.commentindex.backend.Mark;
import org.commentindex.backend.MarkedComment;
import org.commentindex.internal.analysis.LanguageGuess;
import org.commentindex.internal.lucene.dedup.CandidateKeyPoints;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.text.Quotation;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Feature;
import org.jspecify.annotations.Nullable;

/** Turns comments into documents: what stands in each of {@link Fields}. Thread-safe. */
final class CommentDocuments {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Longer tokens cannot be indexed (Lucene's limit is 32,766 bytes). */
  private static final int LONGEST_TOKEN = 8_000;

  private CommentDocuments() {}

  static Document of(MarkedComment marked, long serial) throws IOException {
    Document document = searchable(marked.comment());
    document.add(new StoredField(Fields.COMMENT, CommentSerializer.serialize(marked.comment())));
    document.add(new NumericDocValuesField(Fields.SERIAL, serial));
    for (Map.Entry<Mark, long[]> marks : marked.marks().entrySet()) {
      String field = Fields.of(marks.getKey());
      for (long value : marks.getValue()) {
        document.add(CandidateKeyPoints.field(field, value));
      }
    }
    return document;
  }

  /** Only what queries ask for, without what is stored and without marks. */
  static Document searchable(Comment comment) {
    Document document = new Document();
    label(document, Fields.ID, comment.id());
    Quotation quotation = Quotation.of(comment.text());
    words(document, comment, quotation);
    addLinks(document, comment);
    comment.topics().forEach(topic -> label(document, Fields.TOPIC, topic));
    addSources(document, comment);
    String lang = comment.lang();
    label(document, Fields.LANG, lang == null ? null : lang.toLowerCase(Locale.ROOT));
    label(document, Fields.PARENT, comment.parent());
    Instant date = comment.date();
    if (date != null) {
      document.add(new LongField(Fields.DATE, millis(date), Field.Store.NO));
      label(document, Fields.MONTH, month(date));
    }
    Long votes = comment.votes();
    if (votes != null) {
      document.add(new LongField(Fields.VOTES, votes, Field.Store.NO));
    }
    for (Feature feature : Features.of(comment, quotation)) {
      document.add(new StringField(Fields.FEATURE, feature.text(), Field.Store.NO));
    }
    return document;
  }

  /** The month as {@link #MONTH} prints it. */
  static String month(Instant date) {
    LocalDate day = LocalDate.ofInstant(date, ZoneOffset.UTC);
    if (day.getYear() < 1_000 || day.getYear() > 9_999) {
      return MONTH.format(date);
    }
    return day.getYear() + (day.getMonthValue() < 10 ? "-0" : "-") + day.getMonthValue();
  }

  private static void words(Document document, Comment comment, Quotation quotation) {
    WordFields fields = new WordFields(document, LanguageGuess.isStemmed(comment.lang()));
    fields.add(Fields.TEXT, comment.title());
    fields.addAlways(Fields.TEXT, comment.text());
    fields.add(Fields.TITLE, comment.title());
    if (!quotation.quoted().isEmpty() || comment.title() != null) {
      fields.add(Fields.OWN, quotation.own());
      fields.add(Fields.QUOTED, quotation.quoted());
      document.add(new StringField(Fields.FEATURE, Fields.OWN_APART, Field.Store.NO));
    } else {
      fields.addAlways(Fields.OWN, "");
      fields.addAlways(Fields.QUOTED, "");
    }
    fields.end();
    String author = comment.author();
    if (author != null) {
      document.add(new TextField(Fields.AUTHOR, author, Field.Store.NO));
      label(document, Fields.AUTHOR_NAME, author);
    }
    String thread = comment.thread();
    if (thread != null) {
      document.add(new TextField(Fields.THREAD, thread, Field.Store.NO));
      label(document, Fields.THREAD_NAME, thread);
    }
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
      document.add(new StringField(Fields.HOST, cut(host), Field.Store.NO));
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
      document.add(new StringField(Fields.SOURCE_FILE, cut(file), Field.Store.NO));
    }
  }

  private static void label(Document document, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      document.add(new KeywordField(field, cut(value), Field.Store.NO));
    }
  }

  /** A token as it is indexed. */
  static String cut(String token) {
    return token.length() <= LONGEST_TOKEN ? token : token.substring(0, LONGEST_TOKEN);
  }

  /** Whether what is indexed may be the beginning of a longer token only. */
  static boolean mayBeCut(String token) {
    return token.length() >= LONGEST_TOKEN;
  }

  /** Milliseconds since 1970, held within what a long can say. */
  static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException outOfRange) {
      return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }
}
