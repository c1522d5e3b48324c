package org.commentindex.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.commentindex.backend.IndexSettings;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.document.RepeatedRecords;
import org.commentindex.internal.lucene.facet.FacetCounter;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.internal.lucene.query.LanguageStems;
import org.commentindex.internal.lucene.query.QueryTranslator;
import org.commentindex.internal.lucene.query.QueryTranslator.Purpose;
import org.commentindex.internal.lucene.topic.DiscoveredTopics;
import org.commentindex.internal.lucene.topic.TopicDocuments;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/** A reader of an index and what is computed from it once. Thread-safe. */
final class LuceneSnapshot implements Closeable {
  private final @Nullable Path path;
  private final ReaderSource source;
  private final DirectoryReader reader;
  private final Map<String, String> settings;
  private final DiscoveredTopics discovered;
  private final TopicDocuments topics;
  private final FacetCounter facets;
  private final GroupValues groups;
  private final RepeatedRecords repeats;
  private final LanguageStems languages;

  /** Creates a snapshot that closes a reader and its source. */
  LuceneSnapshot(@Nullable Path path, ReaderSource source, DirectoryReader reader)
      throws IOException {
    this.path = path;
    this.source = source;
    this.reader = reader;
    this.settings = IndexFormat.settings(reader.getIndexCommit().getUserData());
    this.discovered = DiscoveredTopics.of(settings);
    this.topics = new TopicDocuments(discovered.labels());
    this.facets = new FacetCounter(reader);
    this.groups = new GroupValues(reader);
    this.repeats = new RepeatedRecords(reader);
    this.languages = LanguageStems.of(reader);
  }

  /** Returns a snapshot of the current index, or null if this snapshot is current. */
  @Nullable LuceneSnapshot newer() throws IOException {
    DirectoryReader newer = source.newer(reader);
    if (newer == null) {
      return null;
    }
    source.retain();
    return new LuceneSnapshot(path, source, newer);
  }

  @Nullable Path path() {
    return path;
  }

  DirectoryReader reader() {
    return reader;
  }

  Map<String, String> settings() {
    return settings;
  }

  Optional<Instant> lastRun() {
    return Optional.ofNullable(settings.get(IndexSettings.LAST_RUN)).map(Instant::parse);
  }

  DiscoveredTopics discovered() {
    return discovered;
  }

  TopicDocuments topics() {
    return topics;
  }

  FacetCounter facets() {
    return facets;
  }

  GroupValues groups() {
    return groups;
  }

  /** Loads a comment with its near-duplicate group, without its discovered topics. */
  Comment load(StoredFields stored, int document) throws IOException {
    Comment comment = repeats.addTo(CommentSerializer.load(stored, document), document);
    return groups.addTo(comment, document);
  }

  /**
   * Returns a translator.
   *
   * @param searcher the searcher whose terms patterns are compared with, within its time
   */
  QueryTranslator translator(Purpose purpose, LimitedSearcher searcher) {
    return new QueryTranslator(
            discovered.labels(),
            purpose,
            searcher.getIndexReader(),
            languages,
            lastRun().orElse(null))
        .within(searcher::checkTime);
  }

  @Override
  public void close() throws IOException {
    try (source) {
      // Not closed: another snapshot may have the same reader.
      reader.decRef();
    }
  }
}
