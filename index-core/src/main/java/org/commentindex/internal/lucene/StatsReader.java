package org.commentindex.internal.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.commentindex.backend.IndexSettings;
import org.commentindex.backend.RecordPlace;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.document.RepeatedRecords;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.internal.lucene.hits.CommentsById;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Feature;
import org.commentindex.search.AddedByRun;
import org.commentindex.search.IndexStats;
import org.jspecify.annotations.Nullable;

/** Computes the statistics of an index. Loads only comments with copies. */
final class StatsReader implements Consumer<Comment> {
  private final LuceneSnapshot snapshot;
  private final DirectoryReader reader;
  private final LimitedSearcher searcher;
  private final Map<String, Long> copies = new LinkedHashMap<>();
  private long folded;

  StatsReader(LuceneSnapshot snapshot, LimitedSearcher searcher) {
    this.snapshot = snapshot;
    this.reader = snapshot.reader();
    this.searcher = searcher;
  }

  IndexStats read() throws IOException {
    Map<String, String> shown = new LinkedHashMap<>(snapshot.settings());
    String lastRun = shown.remove(IndexSettings.LAST_RUN);
    long forgottenComments = IndexSettings.takeCount(shown, IndexSettings.FORGOTTEN_COMMENTS);
    long forgottenAuthors = IndexSettings.takeCount(shown, IndexSettings.FORGOTTEN_AUTHORS);
    copies.put(CopyKind.EXACT.word(), 0L);
    copies.put(CopyKind.NEAR.word(), 0L);
    copies.put(CopyKind.PARTIAL.word(), 0L);
    Term withCopies = new Term(Fields.FEATURE, Feature.HAS_COPIES.text());
    new CommentsById(searcher, CommentSerializer::load).forEach(new TermQuery(withCopies), this);
    new RepeatedRecords(reader).forEach(this::addRepeats);
    return IndexStats.builder()
        .comments(reader.numDocs())
        .records(reader.numDocs() + folded)
        .copies(copies)
        .citedUrls(distinct(Fields.URL))
        .sources(distinct(Fields.SOURCE))
        .earliest(bound(PointValues.getMinPackedValue(reader, Fields.DATE)))
        .latest(bound(PointValues.getMaxPackedValue(reader, Fields.DATE)))
        .runs(runs())
        .lastRun(lastRun == null ? null : Instant.parse(lastRun))
        .forgottenComments(forgottenComments)
        .forgottenAuthors(forgottenAuthors)
        .bytes(bytes())
        .schemaVersion(Fields.SCHEMA_VERSION)
        .settings(shown)
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

  private void addRepeats(int document, List<RecordPlace> repeats) {
    copies.merge(CopyKind.EXACT.word(), (long) repeats.size(), Long::sum);
    folded += repeats.size();
  }

  private long distinct(String field) throws IOException {
    MatchingDocuments all = MatchingDocuments.of(searcher, MatchAllDocsQuery.INSTANCE);
    return snapshot.facets().count(all, field).size();
  }

  private List<AddedByRun> runs() throws IOException {
    TreeMap<Long, Long> counts = new TreeMap<>(Comparator.reverseOrder());
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedNumericDocValues runs = DocValues.getSortedNumeric(leaf.reader(), Fields.ADDED);
      for (int doc = runs.nextDoc(); doc != NO_MORE_DOCS; doc = runs.nextDoc()) {
        if (live == null || live.get(doc)) {
          counts.merge(runs.nextValue(), 1L, Long::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(run -> new AddedByRun(Instant.ofEpochMilli(run.getKey()), run.getValue()))
        .toList();
  }

  private static @Nullable Instant bound(byte @Nullable [] packed) {
    return packed == null
        ? null
        : Instant.ofEpochMilli(NumericUtils.sortableBytesToLong(packed, 0));
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0; // a writer deleted it meanwhile
    }
  }

  private long bytes() throws IOException {
    long bytes = 0;
    Path path = snapshot.path();
    if (path == null) {
      Directory memory = snapshot.reader().directory();
      for (String file : memory.listAll()) {
        bytes += memory.fileLength(file);
      }
      return bytes;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        bytes += size(file);
      }
    }
    return bytes;
  }
}
