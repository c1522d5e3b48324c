package org.commentindex.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.misc.store.RAFDirectory;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.commentindex.backend.Fields;
import org.commentindex.backend.IndexSettings;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.lucene.commit.IndexFormat;
import org.commentindex.internal.lucene.dedup.FingerprintSearch;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.FieldValues;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.document.RepeatedRecords;
import org.commentindex.internal.lucene.facet.FacetCounter;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.internal.lucene.hits.CollapsedHits;
import org.commentindex.internal.lucene.hits.CommentsById;
import org.commentindex.internal.lucene.hits.HitBatches;
import org.commentindex.internal.lucene.hits.HitPages;
import org.commentindex.internal.lucene.hits.IdPrefixes;
import org.commentindex.internal.lucene.hits.SampledDocuments;
import org.commentindex.internal.lucene.hits.ThreadComments;
import org.commentindex.internal.lucene.query.QueryTranslator;
import org.commentindex.internal.lucene.query.QueryTranslator.Purpose;
import org.commentindex.internal.lucene.query.Ranking;
import org.commentindex.internal.lucene.query.TextClauses;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexStats;
import org.commentindex.search.MatchMode;
import org.commentindex.search.Sample;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SnippetMode;
import org.commentindex.search.Suggestion;
import org.jspecify.annotations.Nullable;

/** Searches a Lucene index. Thread-safe. */
public final class LuceneSearchBackend implements SearchBackend {
  /**
   * Hits fetched beyond the requested number where near-duplicates of earlier hits are left out, so
   * that most results need one page. Chosen by hand; further pages are fetched as needed.
   */
  private static final int COLLAPSED_RESERVE = 50;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, String> settings;
  private final DiscoveredTopics discovered;
  private final TopicDocuments topics;
  private final FacetCounter facets;
  private final GroupValues groups;
  private final RepeatedRecords repeats;

  private LuceneSearchBackend(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.SIMILARITY);
    this.settings = IndexFormat.settings(reader.getIndexCommit().getUserData());
    this.discovered = DiscoveredTopics.of(settings);
    this.topics =
        new TopicDocuments(
            searcher,
            discovered.labels(),
            topic -> matching().translate(CommentQuery.topic(topic)));
    this.facets = new FacetCounter(reader);
    this.groups = new GroupValues(reader);
    this.repeats = new RepeatedRecords(reader);
  }

  /**
   * Opens the last commit of the index in a folder.
   *
   * @throws org.commentindex.backend.IndexNotFoundException if there is none
   * @throws org.commentindex.backend.IncompatibleIndexException if it has another format
   */
  public static LuceneSearchBackend open(Path path) throws IOException {
    IndexFormat.requireFolder(path);
    return open(path, FSDirectory.open(path));
  }

  /**
   * Opens the last commit of the index in a folder, without mapping its files into memory. Faster
   * for a process that runs one search, because the native calls that mapping needs are not set up.
   * An interrupted thread does not close its files.
   *
   * @throws org.commentindex.backend.IndexNotFoundException if there is none
   * @throws org.commentindex.backend.IncompatibleIndexException if it has another format
   */
  public static LuceneSearchBackend openBriefly(Path path) throws IOException {
    IndexFormat.requireFolder(path);
    return open(path, new RAFDirectory(path));
  }

  private static LuceneSearchBackend open(Path path, Directory directory) throws IOException {
    try {
      return new LuceneSearchBackend(directory, IndexFormat.open(path, directory));
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Returns a backend over a reader, which it closes, and a directory, which it does not. */
  static LuceneSearchBackend over(Directory directory, DirectoryReader reader) throws IOException {
    try {
      return new LuceneSearchBackend(new BorrowedDirectory(directory), reader);
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public Outcome forEachHit(SearchRequest request, Consumer<Hit> action) throws IOException {
    CommentQuery query = request.query().query();
    QueryTranslator translator = translator(Purpose.SCORE);
    HitReader reading = new HitReader(() -> clausesToHighlight(query), discovered);
    HitBatches hits =
        new HitBatches(
            reader.storedFields(),
            this::load,
            request.snippets() == SnippetMode.NONE ? HitReader::unread : reading::hit,
            action);
    Outcome found = find(translator, request, hits::add);
    hits.handOver();
    return found;
  }

  @Override
  public Outcome forEachId(SearchRequest request, Consumer<String> action) throws IOException {
    StoredFields stored = reader.storedFields();
    return find(
        translator(Purpose.SCORE), request, (rank, found) -> action.accept(id(stored, found)));
  }

  /** Returns the id from the sort values; only a truncated one is read from the comment. */
  private static String id(StoredFields stored, ScoreDoc found) throws IOException {
    String id = HitPages.id(found);
    return FieldValues.mayBeTruncated(id) ? CommentSerializer.load(stored, found.doc).id() : id;
  }

  /** Receives hits by rank. */
  private interface HitSink {
    void accept(int rank, ScoreDoc found) throws IOException;
  }

  private Outcome find(QueryTranslator translator, SearchRequest request, HitSink action)
      throws IOException {
    CommentQuery query = request.query().query();
    HitPages pages = pages(translator, request, request.match());
    List<Suggestion> suggestions = List.of();
    boolean relaxed = false;
    long total = pages.total();
    if (total == 0 && request.match() != MatchMode.ANY_WORD) {
      suggestions = new Suggestions(searcher, this::matching).similarTo(query);
      if (request.match() == MatchMode.OR_FALLBACK && request.query().canBeRelaxed()) {
        pages = pages(translator, request, MatchMode.ANY_WORD);
        total = pages.total();
        relaxed = total > 0;
      }
    }
    Sample sample = request.sample();
    if (sample != null && total > sample.size()) {
      MatchMode match = relaxed ? MatchMode.ANY_WORD : request.match();
      pages = sampled(translator, request, match, sample);
    }
    handOver(pages, request, action);
    long collapsed = 0;
    if (collapses(request) && total > 0) {
      MatchMode match = relaxed ? MatchMode.ANY_WORD : request.match();
      collapsed = CollapsedHits.count(searcher, translated(matching(), query, match));
    }
    return new Outcome(total - collapsed, collapsed, relaxed, translator.notes(), suggestions);
  }

  private QueryTranslator matching() {
    return translator(Purpose.MATCH);
  }

  private QueryTranslator translator(Purpose purpose) {
    return new QueryTranslator(discovered.labels(), purpose, reader, lastRun().orElse(null));
  }

  private static Query translated(QueryTranslator translator, CommentQuery query, MatchMode match) {
    return switch (match) {
      case ALL_WORDS, OR_FALLBACK -> translator.translate(query);
      case ANY_WORD -> translator.translateRelaxed(query);
    };
  }

  private HitPages pages(QueryTranslator translator, SearchRequest request, MatchMode match)
      throws IOException {
    CommentQuery query = request.query().query();
    return pages(
        translated(translator, query, match), () -> translated(matching(), query, match), request);
  }

  /** Returns the pages of a sample of the hits. */
  private HitPages sampled(
      QueryTranslator translator, SearchRequest request, MatchMode match, Sample sample)
      throws IOException {
    CommentQuery query = request.query().query();
    Query drawn = SampledDocuments.of(searcher, translated(matching(), query, match), sample);
    Query scored =
        new BooleanQuery.Builder()
            .add(translated(translator, query, match), Occur.MUST)
            .add(drawn, Occur.FILTER)
            .build();
    return pages(scored, () -> scored, request);
  }

  private HitPages pages(Query scored, Supplier<Query> matched, SearchRequest request)
      throws IOException {
    long limit = (long) request.offset() + request.limit();
    if (!collapses(request)) {
      return new HitPages(searcher, scored, matched, request.sort(), limit);
    }
    int pageSize = (int) Math.min(HitPages.MAX_PAGE, limit + COLLAPSED_RESERVE);
    return new HitPages(searcher, scored, matched, request.sort(), Long.MAX_VALUE, pageSize);
  }

  private boolean collapses(SearchRequest request) {
    return request.collapse() == CollapseMode.NEAR_DUPLICATES
        && request.sample() == null
        && groups.any()
        && !GroupValues.selectsGroup(request.query().query());
  }

  private void handOver(HitPages pages, SearchRequest request, HitSink action) throws IOException {
    boolean collapse = collapses(request);
    Set<String> shownGroups = new HashSet<>();
    long last = (long) request.offset() + request.limit();
    int rank = 0;
    do {
      for (ScoreDoc found : pages.page().scoreDocs) {
        String group = collapse ? groups.name(found.doc) : null;
        boolean shown = group == null || shownGroups.add(group);
        if (shown && ++rank > request.offset()) {
          action.accept(rank, found);
        }
        if (rank == last) {
          return;
        }
      }
    } while (pages.next());
  }

  /** Returns the clauses of a query to highlight in the texts of its hits. */
  private List<Query> clausesToHighlight(CommentQuery query) {
    QueryTranslator translator = matching();
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
        : ScoreParts.of(
            searcher, translated(translator(Purpose.SCORE), query, match), found.scoreDocs[0].doc);
  }

  @Override
  public long count(CommentQuery query) throws IOException {
    return searcher.count(matching().translate(query));
  }

  @Override
  public Optional<Comment> byId(String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(discovered.addTo(load(reader.storedFields(), found.scoreDocs[0].doc)));
  }

  private Comment load(StoredFields stored, int document) throws IOException {
    Comment comment = repeats.addTo(CommentSerializer.load(stored, document), document);
    return groups.addTo(comment, document);
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
    StoredFields stored = reader.storedFields();
    List<Comment> comments = new ArrayList<>();
    for (int document : FingerprintSearch.documents(reader, fingerprints, limit)) {
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
    MatchingDocuments matching = MatchingDocuments.of(searcher, among(request.among()));
    if (facet.period() != null) {
      return facets.periods(request, facet.period(), matching);
    }
    List<FacetCount> counts = new ArrayList<>(facets.count(matching, FacetCounter.fieldOf(facet)));
    if (facet == Facet.TOPIC) {
      counts.removeIf(count -> discovered.labels().contains(count.value()));
      counts.addAll(topics.count(matching));
    }
    return FacetCounter.values(request, counts, matching);
  }

  private Query among(@Nullable CommentQuery among) {
    return among == null ? MatchAllDocsQuery.INSTANCE : matching().translate(among);
  }

  @Override
  public void forEach(@Nullable CommentQuery among, Consumer<Comment> action) throws IOException {
    new CommentsById(searcher, this::load)
        .forEach(among(among), comment -> action.accept(discovered.addTo(comment)));
  }

  @Override
  public Optional<Instant> lastRun() {
    return Optional.ofNullable(settings.get(IndexSettings.LAST_RUN)).map(Instant::parse);
  }

  @Override
  public Map<String, CustomFieldType> customFields() {
    return IndexSettings.customFields(settings);
  }

  @Override
  public IndexStats stats() throws IOException {
    return new StatsReader(reader, searcher, facets, directory, settings).read();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }

  /** Returns the labels of the topics discovered in the comments. */
  public Set<String> discoveredTopics() {
    return discovered.labels();
  }
}
