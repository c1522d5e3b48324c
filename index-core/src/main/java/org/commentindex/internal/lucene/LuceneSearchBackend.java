package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.misc.store.RAFDirectory;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.commentindex.backend.Deadline;
import org.commentindex.backend.IndexSettings;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.internal.lucene.commit.OpenedSegments;
import org.commentindex.internal.lucene.dedup.FingerprintSearch;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.facet.FacetCounter;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.internal.lucene.hits.CommentsById;
import org.commentindex.internal.lucene.hits.HitBatches;
import org.commentindex.internal.lucene.hits.HitPages;
import org.commentindex.internal.lucene.hits.IdPrefixes;
import org.commentindex.internal.lucene.hits.ThreadComments;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.internal.lucene.query.QueryTranslator;
import org.commentindex.internal.lucene.query.QueryTranslator.Purpose;
import org.commentindex.internal.lucene.query.Ranking;
import org.commentindex.internal.lucene.query.TextClauses;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexStats;
import org.commentindex.search.MatchMode;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SnippetMode;
import org.jspecify.annotations.Nullable;

/** Searches a Lucene index. Thread-safe. */
public final class LuceneSearchBackend implements SearchBackend {
  private final LuceneSnapshot snapshot;
  private final boolean isView;
  private final Deadline deadline;
  private final LimitedSearcher searcher;
  private volatile @Nullable LimitedSearcher ofPatterns;

  private LuceneSearchBackend(LuceneSnapshot snapshot, boolean isView, Deadline deadline)
      throws IOException {
    this.snapshot = snapshot;
    this.isView = isView;
    this.deadline = deadline;
    this.searcher =
        LimitedSearcher.ofWords(snapshot.reader(), deadline.withoutBudget(), Ranking.SIMILARITY);
  }

  private LuceneSearchBackend(LuceneSnapshot snapshot) throws IOException {
    this(snapshot, false, Deadline.NONE);
  }

  /**
   * Opens the last commit of the index in a folder.
   *
   * @throws org.commentindex.search.IndexNotFoundException if there is none
   * @throws org.commentindex.search.IncompatibleIndexException if it has another format
   */
  public static LuceneSearchBackend open(Path path) throws IOException {
    return open(path, new CommittedReaders(path, FSDirectory::open));
  }

  /**
   * Opens the last commit of the index in a folder, without mapping its files into memory. Faster
   * for a process that runs one search, because the native calls that mapping needs are not set up.
   * An interrupted thread does not close its files.
   *
   * @throws org.commentindex.search.IndexNotFoundException if there is none
   * @throws org.commentindex.search.IncompatibleIndexException if it has another format
   */
  public static LuceneSearchBackend openBriefly(Path path) throws IOException {
    return open(path, new CommittedReaders(path, RAFDirectory::new));
  }

  private static LuceneSearchBackend open(Path path, CommittedReaders source) throws IOException {
    VectorHint.withhold();
    try {
      return over(path, source, source.open());
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** Returns a backend that closes a reader and its source. */
  static LuceneSearchBackend over(@Nullable Path path, ReaderSource source, DirectoryReader reader)
      throws IOException {
    return new LuceneSearchBackend(new LuceneSnapshot(path, source, reader));
  }

  @Override
  public SearchBackend within(Deadline end) {
    try {
      return new LuceneSearchBackend(snapshot, true, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lucene's exitable reader checks for interrupts itself, too, and clears them. */
  @Override
  public boolean wasInterrupted(RuntimeException thrown) {
    return thrown instanceof ExitableDirectoryReader.ExitingReaderException;
  }

  @Override
  public Optional<DamagedIndexException> damage(Throwable thrown) {
    Path path = snapshot.path();
    Throwable damage = path == null ? null : OpenedSegments.damage(reader());
    if (path == null || damage == null) {
      return Optional.empty();
    }
    damage.addSuppressed(thrown);
    return IndexFormat.explained(path, reader().directory(), damage)
            instanceof DamagedIndexException damaged
        ? Optional.of(damaged)
        : Optional.empty();
  }

  @Override
  public Optional<SearchBackend> refreshed() throws IOException {
    LuceneSnapshot newer = snapshot.newer();
    return newer == null ? Optional.empty() : Optional.of(new LuceneSearchBackend(newer));
  }

  @Override
  public Outcome forEachHit(SearchRequest request, Consumer<Hit> action) throws IOException {
    CommentQuery query = request.query().query();
    HitReader reading =
        new HitReader(() -> clausesToHighlight(query), snapshot.discovered(), deadline);
    HitBatches hits =
        new HitBatches(
            reader().storedFields(),
            this::load,
            request.snippets() == SnippetMode.NONE ? HitReader::unread : reading::hit,
            action);
    Outcome found = search(request).find(request, hits::add);
    hits.handOver();
    return found;
  }

  @Override
  public Outcome forEachId(SearchRequest request, Consumer<String> action) throws IOException {
    StoredFields stored = reader().storedFields();
    return search(request).find(request, (rank, found) -> action.accept(id(stored, found)));
  }

  /** Returns the id from the sort values; only a truncated one is read from the comment. */
  private static String id(StoredFields stored, ScoreDoc found) throws IOException {
    String id = HitPages.id(found);
    return FieldValues.mayBeTruncated(id) ? CommentSerializer.load(stored, found.doc).id() : id;
  }

  /**
   * Returns the searcher for a query, whose budget begins now. Without a budget, two threads may
   * both create the one for patterns.
   */
  private LimitedSearcher searcher(@Nullable CommentQuery query) throws IOException {
    boolean patterns = query != null && TextClauses.hasPattern(query);
    if (query != null && deadline.hasBudget()) {
      return patterns
          ? LimitedSearcher.ofPatterns(snapshot.reader(), deadline, Ranking.SIMILARITY)
          : LimitedSearcher.ofWords(snapshot.reader(), deadline, Ranking.SIMILARITY);
    }
    if (!patterns) {
      return searcher;
    }
    LimitedSearcher known = ofPatterns;
    if (known == null) {
      known = LimitedSearcher.ofPatterns(snapshot.reader(), deadline, Ranking.SIMILARITY);
      ofPatterns = known;
    }
    return known;
  }

  private HitSearch search(SearchRequest request) throws IOException {
    return new HitSearch(snapshot, searcher(request.query().query()));
  }

  private DirectoryReader reader() {
    return snapshot.reader();
  }

  private QueryTranslator matching(LimitedSearcher by) {
    return snapshot.translator(Purpose.MATCH, by);
  }

  /** Returns the clauses of a query to highlight in the texts of its hits. */
  private List<Query> clausesToHighlight(CommentQuery query) {
    QueryTranslator translator = matching(searcher); // not in the budget: some terms of few texts
    return TextClauses.clausesToHighlight(query).stream()
        .map(part -> translator.translate(TextClauses.inWholeText(part)))
        .toList();
  }

  @Override
  public List<ScorePart> explain(CommentQuery query, MatchMode match, String id)
      throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    return found.scoreDocs.length == 0
        ? List.of()
        : ScoreParts.of(searcher, scored(query, match), found.scoreDocs[0].doc);
  }

  private Query scored(CommentQuery query, MatchMode match) {
    QueryTranslator translator = snapshot.translator(Purpose.SCORE, searcher);
    return HitSearch.translated(translator, query, match);
  }

  @Override
  public long count(CommentQuery query) throws IOException {
    return CostliestPart.named(
        snapshot,
        query,
        () -> {
          LimitedSearcher by = searcher(query);
          return (long) by.count(matching(by).translate(query));
        });
  }

  @Override
  public Optional<Comment> byId(String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(
            snapshot.discovered().addTo(load(reader().storedFields(), found.scoreDocs[0].doc)));
  }

  private Comment load(StoredFields stored, int document) throws IOException {
    deadline.check();
    return snapshot.load(stored, document);
  }

  @Override
  public void inThread(String thread, int limit, Consumer<Comment> action) throws IOException {
    threads().inThread(thread, limit, action);
  }

  @Override
  public long countInThread(String thread) throws IOException {
    return threads().count(thread);
  }

  private ThreadComments threads() {
    return new ThreadComments(searcher, this::load);
  }

  @Override
  public List<Comment> replies(String id, int most) throws IOException {
    return threads().replies(id, most);
  }

  @Override
  public List<Comment> withFingerprints(long[] fingerprints, int limit) throws IOException {
    StoredFields stored = reader().storedFields();
    List<Comment> comments = new ArrayList<>();
    for (int document : FingerprintSearch.documents(reader(), fingerprints, limit)) {
      comments.add(load(stored, document));
    }
    return comments;
  }

  @Override
  public List<String> idsWithPrefix(String beginning, int most) throws IOException {
    return IdPrefixes.ids(searcher, beginning, most);
  }

  @Override
  public FacetResult facet(FacetRequest request) throws IOException {
    Facet facet = request.facet();
    MatchingDocuments matching = documents(request.among());
    if (facet.period() != null) {
      return snapshot.facets().periods(request, facet.period(), matching);
    }
    List<FacetCount> counts =
        new ArrayList<>(snapshot.facets().count(matching, FacetCounter.fieldOf(facet)));
    if (facet == Facet.TOPIC) {
      Set<String> labels = snapshot.discovered().labels();
      counts.removeIf(count -> labels.contains(count.value()));
      counts.addAll(snapshot.topics().count(matching, this::documentsAbout));
    }
    return FacetCounter.values(request, counts, matching);
  }

  private MatchingDocuments documents(@Nullable CommentQuery among) throws IOException {
    return CostliestPart.named(
        snapshot,
        among,
        () -> {
          LimitedSearcher by = searcher(among);
          return MatchingDocuments.of(by, among(among, by));
        });
  }

  private MatchingDocuments documentsAbout(String topic) throws IOException {
    return documents(CommentQuery.topic(topic));
  }

  private Query among(@Nullable CommentQuery among, LimitedSearcher by) {
    return among == null ? MatchAllDocsQuery.INSTANCE : matching(by).translate(among);
  }

  @Override
  public void forEach(@Nullable CommentQuery among, Consumer<Comment> action) throws IOException {
    LimitedSearcher by = searcher(among);
    HitPages pages =
        CostliestPart.named(snapshot, among, () -> HitPages.byId(by, among(among, by)));
    new CommentsById(by, this::load)
        .forEach(pages, comment -> action.accept(snapshot.discovered().addTo(comment)));
  }

  @Override
  public Optional<Instant> lastRun() {
    return snapshot.lastRun();
  }

  @Override
  public Map<String, CustomFieldType> customFields() {
    return IndexSettings.customFields(snapshot.settings());
  }

  @Override
  public IndexStats stats() throws IOException {
    return new StatsReader(snapshot, searcher).read();
  }

  @Override
  public void close() throws IOException {
    if (!isView) {
      snapshot.close();
    }
  }

  /** Returns the labels of the topics discovered in the comments. */
  public Set<String> discoveredTopics() {
    return snapshot.discovered().labels();
  }
}
