package org.commentindex.internal.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.NumericUtils;
import org.commentindex.backend.Fields;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.facet.FacetCounter;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.internal.lucene.hits.CommentsById;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Feature;
import org.commentindex.search.IndexStats;
import org.jspecify.annotations.Nullable;

/** Computes the statistics of an index. Loads only comments with copies. */
final class StatsReader implements Consumer<Comment> {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final FacetCounter facets;
  private final Directory directory;
  private final Map<String, String> settings;
  private final Map<String, Long> copies = new LinkedHashMap<>();
  private long folded;

  StatsReader(
      DirectoryReader reader,
      IndexSearcher searcher,
      FacetCounter facets,
      Directory directory,
      Map<String, String> settings) {
    this.reader = reader;
    this.searcher = searcher;
    this.facets = facets;
    this.directory = directory;
    this.settings = settings;
  }

  IndexStats read() throws IOException {
    copies.put(CopyKind.EXACT.word(), 0L);
    copies.put(CopyKind.NEAR.word(), 0L);
    copies.put(CopyKind.PARTIAL.word(), 0L);
    Term withCopies = new Term(Fields.FEATURE, Feature.HAS_COPIES.text());
    new CommentsById(searcher, CommentSerializer::load).forEach(new TermQuery(withCopies), this);
    return IndexStats.builder()
        .comments(reader.numDocs())
        .records(reader.numDocs() + folded)
        .copies(copies)
        .citedUrls(distinct(Fields.URL))
        .sources(distinct(Fields.SOURCE))
        .earliest(bound(PointValues.getMinPackedValue(reader, Fields.DATE)))
        .latest(bound(PointValues.getMaxPackedValue(reader, Fields.DATE)))
        .bytes(bytes())
        .schemaVersion(Fields.SCHEMA_VERSION)
        .settings(settings)
        .build();
  }

  @Override
  public void accept(Comment comment) {
    for (Occurrence occurrence : comment.occurrences()) {
      if (occurrence.kind() != CopyKind.ORIGINAL) {
        copies.merge(occurrence.kind().word(), 1L, Long::sum);
        folded++;
      }
    }
  }

  private long distinct(String field) throws IOException {
    return facets.count(MatchingDocuments.of(searcher, MatchAllDocsQuery.INSTANCE), field).size();
  }

  private static @Nullable Instant bound(byte @Nullable [] packed) {
    return packed == null
        ? null
        : Instant.ofEpochMilli(NumericUtils.sortableBytesToLong(packed, 0));
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }
}
