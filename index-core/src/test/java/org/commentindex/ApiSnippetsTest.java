package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexRepair;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Redaction;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceListener;
import org.commentindex.indexing.SourceText;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.CommentThread;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.PassageMatches;
import org.commentindex.search.Quote;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SortOrder;
import org.commentindex.search.ThreadEntry;
import org.commentindex.search.TimePeriod;
import org.commentindex.search.Trend;
import org.commentindex.search.TrendRequest;
import org.commentindex.source.RawRecord;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code that the Javadoc of the front doors shows, as regions of this file. */
class ApiSnippetsTest {
  private static final String FERRY =
      "The night ferry is the only way home after ten, and it is full.";

  @TempDir private Path folder;
  private Path directory;
  private final StringJoiner out = new StringJoiner("\n");

  @BeforeEach
  void anIndex() throws IOException {
    directory = folder.resolve("index");
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.add(comment("c1", FERRY).thread("ferries").date(Instant.EPOCH).build());
      indexer.add(
          comment("c2", "> " + FERRY + "\n\nThen add a second ferry.").parent("c1").build());
      indexer.commit();
    }
  }

  private static RawRecord.Builder comment(String id, String text) {
    return RawRecord.builder("forum", 1).location(id).id(id).body(text);
  }

  @Test
  void anIndexIsWritten() throws IOException {
    Path comments = Files.writeString(folder.resolve("comments.txt"), "Fares went up again.");
    // @start region=openOrCreate
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.addFiles(List.of(comments));
      IndexingReport report = indexer.commit();
      out.add(report.added() + " new, " + report.folded() + " copies");
    }
    // @end region=openOrCreate
    assertThat(out).hasToString("1 new, 0 copies");
  }

  @Test
  void aDamagedIndexIsRepaired() throws IOException {
    Path target = folder.resolve("repaired");
    // @start region=check
    IndexCheck check = CommentIndex.check(directory);
    if (!check.isSound()) {
      check.findings().forEach(finding -> out.add(finding.toString()));
      IndexRepair repair = CommentIndex.repair(directory, target);
      out.add(repair.comments() + " comments kept, " + repair.lost() + " lost");
    }
    // @end region=check
    assertThat(check.findings()).isEmpty();
  }

  @Test
  void recordsAreAddedAndReplaced() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      // @start region=add
      indexer.add(
          RawRecord.builder("forum", 17)
              .id("c17")
              .author("Ada")
              .date(Instant.parse("2026-04-05T10:15:00Z"))
              .thread("ferries")
              .body("See https://example.org/times")
              .build());
      // @end region=add
      // @start region=update
      indexer.update(RawRecord.builder("forum", 17).id("c17").body("It is full again.").build());
      // @end region=update
      InputStream in = new ByteArrayInputStream("One more.".getBytes(StandardCharsets.UTF_8));
      // @start region=addStream
      indexer.addStream("stdin", in);
      // @end region=addStream
      assertThat(indexer.commit().added()).isEqualTo(2);
    }
    try (CommentIndex index = CommentIndex.open(directory)) {
      assertThat(index.find("c17").orElseThrow().text()).isEqualTo("It is full again.");
    }
  }

  @Test
  void commentsAreRemoved() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      // @start region=remove
      indexer.remove(List.of("c1"));
      IndexingReport report = indexer.commit();
      out.add(report.removed() + " removed");
      // @end region=remove
      // @start region=removeMatching
      CommentQuery spam = CommentQuery.citesSite("spam.example").or(CommentQuery.word("ferry"));
      indexer.removeMatching(spam);
      // @end region=removeMatching
      // @start region=forget
      indexer.forget(List.of("c9"));
      indexer.add(RawRecord.builder("forum", 9).id("c9").body("Not kept.").build());
      out.add(indexer.commit().forgotten() + " kept out");
      // @end region=forget
    }
    assertThat(out).hasToString("1 removed\n1 kept out");
    try (CommentIndex index = CommentIndex.open(directory)) {
      assertThat(index.stats().comments()).isZero();
    }
  }

  @Test
  void aLiveViewShowsWhatIsNotCommitted() throws IOException {
    // @start region=inMemory
    try (CommentIndexer indexer = CommentIndexer.inMemory();
        CommentIndexSource live = CommentIndexSource.over(indexer.openReader())) {
      indexer.add(RawRecord.of("chat", 1, "The ferry is late."));
      indexer.commit(); // without it, the record is visible a moment later
      live.refresh();
      out.add(live.search(SearchRequest.of("ferry")).total() + " found");
    }
    // @end region=inMemory
    assertThat(out).hasToString("1 found");
  }

  @Test
  void customFieldsAreDeclaredAndSet() throws IOException {
    // @start region=withField
    IndexOptions options = IndexOptions.defaults().withField("customer", CustomFieldType.STRING);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory, options)) {
      indexer.add(RawRecord.of("tickets", 1, "It leaks.").withField("customer", "acme"));
      indexer.commit();
    }
    try (CommentIndex index = CommentIndex.open(directory)) {
      out.add(index.search("customer:acme", 10).total() + " tickets");
    }
    // @end region=withField
    assertThat(out).hasToString("1 tickets");
  }

  @Test
  void addressesAreRemovedFromTexts() throws IOException {
    // @start region=withRedaction
    IndexOptions options = IndexOptions.defaults().withRedaction(Redaction.ADDRESSES);
    try (CommentIndexer indexer = CommentIndexer.inMemory(options)) {
      indexer.add(RawRecord.of("notes", 1, "Ask ann@example.org."));
      indexer.commit();
      try (CommentIndex index = indexer.openReader()) {
        index.forEach(null, comment -> out.add(comment.text()));
      }
    }
    // @end region=withRedaction
    assertThat(out).hasToString("Ask [address removed].");
  }

  @Test
  void anIndexIsSearched() throws IOException {
    // @start region=open
    try (CommentIndex index = CommentIndex.open(directory)) {
      for (Hit hit : index.search("ferry author:ada OR \"night ferry\"", 10).hits()) {
        out.add(hit.id());
      }
    }
    // @end region=open
    try (CommentIndex index = CommentIndex.open(directory)) {
      // @start region=search
      SearchRequest request =
          SearchRequest.of("ferry")
              .withSort(SortOrder.NEWEST)
              .withLimit(20)
              .withTimeout(Duration.ofSeconds(2));
      SearchResults results = index.search(request);
      out.add(results.total() + " in all");
      // @end region=search
      // @start region=forEachHit
      SearchResults all =
          index.forEachHit(request.withLimit(1_000_000), hit -> out.add(hit.comment().id()));
      // @end region=forEachHit
      // @start region=forEachId
      index.forEachId(SearchRequest.of("\"night ferry\"").withLimit(1_000_000), out::add);
      // @end region=forEachId
      assertThat(all.total()).isEqualTo(2);
      // @start region=explain
      for (ScorePart part : index.explain(request, "c1")) {
        out.add(part.toString());
      }
      // @end region=explain
    }
    assertThat(out.toString()).startsWith("c1\nc2\n2 in all\nc1\nc2\nc1\nc2\n");
  }

  @Test
  void commentsAreCounted() throws IOException {
    try (CommentIndex index = CommentIndex.open(directory)) {
      // @start region=count
      ParsedQuery ferry = index.parser().parse("ferry");
      long comments = index.count(ferry.query());
      List<FacetCount> authors = index.count(Facet.AUTHOR, ferry.query(), 10);
      // @end region=count
      // @start region=facet
      FacetResult sources =
          index.facet(FacetRequest.of(Facet.SOURCE).among(ferry.query()).withLimit(10));
      for (FacetCount source : sources.counts()) {
        out.add(source.value() + " " + source.comments());
      }
      // @end region=facet
      // @start region=trend
      Trend trend = index.trend(TrendRequest.of(TimePeriod.MONTH, "ferry", "bridge"));
      for (int i = 0; i < trend.periods().size(); i++) {
        out.add(trend.periods().get(i) + " " + trend.series().getFirst().counts().get(i));
      }
      // @end region=trend
      assertThat(comments).isEqualTo(2);
      assertThat(authors).isEmpty();
    }
    assertThat(out).hasToString("forum 2\n1970-01 1");
  }

  @Test
  void commentsAreReadInTheirContext() throws IOException {
    try (CommentIndex index = CommentIndex.open(directory)) {
      // @start region=find
      Optional<Comment> found = index.find("c2");
      // @end region=find
      Comment comment = found.orElseThrow();
      // @start region=thread
      for (ThreadEntry entry : index.thread(comment, 100)) {
        out.add(entry.comment().id());
      }
      // @end region=thread
      // @start region=threadNamed
      CommentThread ferries = index.threadNamed("ferries", 1_000);
      index.forEachEntry(ferries, null, entry -> out.add(entry.comment().id()));
      // @end region=threadNamed
      // @start region=quotes
      for (Quote quote : index.quotes(comment)) {
        out.add(quote.comment().id() + " said: " + quote.text());
      }
      // @end region=quotes
      // @start region=findQuote
      PassageMatches where = index.findQuote("the only way home after ten, and it is full", 5);
      // @end region=findQuote
      assertThat(where.found()).isPositive();
      // @start region=forEach
      index.forEach(null, every -> out.add(every.text()));
      // @end region=forEach
    }
    assertThat(out.toString()).startsWith("c1\nc2\nc1\n").contains("c1 said: " + FERRY);
  }

  @Test
  void aSourceFollowsItsIndex() throws IOException {
    // @start region=source
    try (CommentIndexSource source = CommentIndexSource.open(directory)) {
      // In a thread of its own, once a second:
      source.refresh();
      // In any thread, one call on the newest snapshot:
      SearchResults results = source.search(SearchRequest.of("ferry"));
      // Several calls on one snapshot, so that the numbers agree:
      try (CommentIndex index = source.acquire()) {
        SearchResults hits = index.search("ferry", 10);
        List<FacetCount> sites = index.count(Facet.SITE, null, 10);
        out.add(results.total() + " " + hits.total() + " " + sites.size());
      }
    }
    // @end region=source
    try (CommentIndex index = CommentIndex.open(directory)) {
      // @start region=withTimeout
      CommentIndex limited = index.withTimeout(Duration.ofSeconds(5));
      out.add(limited.search("ferry", 10).total() + " within five seconds");
      // @end region=withTimeout
      // @start region=withSearchBudget
      CommentIndex patient = index.withSearchBudget(Duration.ofSeconds(10));
      out.add(patient.search("ferry", 10).total() + " found, each query within ten seconds");
      // @end region=withSearchBudget
    }
    CommentIndex index = CommentIndex.open(directory);
    // @start region=refreshed
    CommentIndex newer = index.refreshed();
    if (newer != index) {
      index.close();
      index = newer;
    }
    // @end region=refreshed
    assertThat(newer.count(new CommentQuery.Everything())).isEqualTo(2);
    index.close();
    assertThat(out)
        .hasToString("2 2 0\n2 within five seconds\n2 found, each query within ten seconds");
  }

  @Test
  void sourcesAreExplained() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Well put.\n\nThe fares went up.");
    // @start region=formats
    Map<String, String> formats = CommentSources.formats();
    // @end region=formats
    assertThat(formats).isNotEmpty();
    // @start region=explain-source
    SourceListener listener =
        new SourceListener() {
          @Override
          public void leftOut(LeftOutText region) {
            out.add(region.source() + ": left out, " + region.reason());
          }

          @Override
          public void read(SourceText text) {
            out.add(text.source() + " is read");
          }

          @Override
          public void rejected(Rejection rejection) {
            out.add(rejection.toString());
          }

          @Override
          public void warned(Rejection warning) {
            out.add(warning.toString());
          }
        };
    CommentSources.explain(List.of(file), IndexOptions.defaults(), listener);
    // @end region=explain-source
    assertThat(out.toString()).contains("a.txt is read");
  }

  @Test
  void pastesAreDivided() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Well put.\n\nThe fares went up.");
    // @start region=split
    for (Piece piece : CommentSplitter.split(file, new SplitRule.Auto())) {
      out.add(piece.lines() + " " + piece.text());
    }
    // @end region=split
    List<String> pieces = new ArrayList<>();
    CommentSplitter.split("One.\n\nTwo.", new SplitRule.Blank()).forEach(p -> pieces.add(p.text()));
    assertThat(pieces).containsExactly("One.", "Two.");
    assertThat(out.toString()).contains("Well put.");
  }
}
