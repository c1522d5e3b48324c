package org.commentindex.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.IncompatibleIndexException;
import org.commentindex.search.IndexStats;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indexes that an earlier build wrote: of this version they are used, of others refused. */
class VersionsTest {
  private static final String PRESENT =
      "schema-%d-analysis-%d.zip".formatted(Fields.SCHEMA_VERSION, CommentAnalyzers.VERSION);

  @TempDir private Path folder;

  private Path present() throws IOException {
    List<Path> archives = OldIndex.archives();
    List<String> names = archives.stream().map(path -> path.getFileName().toString()).toList();
    assertThat(names)
        .as("there is none of this version: src/test/resources/versions/README.md says how")
        .contains(PRESENT);
    return OldIndex.unpack(archives.get(names.indexOf(PRESENT)), folder.resolve("index"));
  }

  @Test
  void anIndexOfThisVersionIsSearched() throws IOException {
    Path index = present();
    assertThat(CommentIndex.check(index).findings()).isEmpty();
    try (CommentIndex open = CommentIndex.open(index)) {
      IndexStats stats = open.stats();
      assertThat(stats.comments()).isEqualTo(44);
      assertThat(stats.records()).isEqualTo(53);
      assertThat(stats.runs()).hasSize(2);
      assertThat(open.search("classifier", 10).total()).isEqualTo(2);
      assertThat(open.search("\"open weights\"", 10).total()).isEqualTo(2);
      assertThat(open.search("insurance author:\"Tomas Vidal\"", 10).hits().getFirst().id())
          .isEqualTo("f106");
      assertThat(open.find("f104")).as("forgotten").isEmpty();
      assertThat(open.count(Facet.SOURCE, null, 10))
          .extracting(FacetCount::value)
          .containsExactlyInAnyOrder(
              "sample-data/page.html", "sample-data/replies.jsonl", "thread.txt");
    }
  }

  @Test
  void anIndexOfThisVersionIsContinued() throws IOException {
    Path index = present();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index)) {
      indexer.add(record("f104", "A comment with a forgotten id."));
      indexer.add(record("new", "A heron by the lake."));
      IndexingReport report = indexer.commit();
      assertThat(report.added()).isEqualTo(1);
      assertThat(report.forgotten()).isEqualTo(1);
    }
    assertThat(CommentIndex.check(index).findings()).isEmpty();
    try (CommentIndex open = CommentIndex.open(index)) {
      assertThat(open.stats().comments()).isEqualTo(45);
      assertThat(open.search("heron", 10).hits().getFirst().id()).isEqualTo("new");
    }
  }

  private static RawRecord record(String id, String text) {
    return RawRecord.builder("app", 1).id(id).body(text).build();
  }

  @Test
  void anIndexOfAnotherVersionIsRefused() throws IOException {
    for (Path archive : OldIndex.archives()) {
      String name = archive.getFileName().toString();
      if (!name.equals(PRESENT)) {
        refused(OldIndex.unpack(archive, folder.resolve(name)), "version");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "comment-index.schema, 1, 'has schema version 1; this program reads schema version'",
    "comment-index.schema, 99, 'has schema version 99, of a newer version of this program'",
    "comment-index.analysis, 0, 'has analysis version 0; this program reads analysis version'",
    "comment-index.analysis, 99, 'has analysis version 99, of a newer version of this program'",
    "comment-index.schema, x, 'has schema version x; this program reads schema version'"
  })
  void otherVersionsAreNamed(String key, String version, String message) throws IOException {
    Path index = present();
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data =
          new LinkedHashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      data.put(key, version);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    refused(index, message);
  }

  private static void refused(Path index, String message) {
    List<ThrowingCallable> uses =
        List.of(
            () -> CommentIndex.open(index),
            () -> CommentIndexer.openOrCreate(index),
            () -> CommentIndex.repair(index, index.resolveSibling("repaired")));
    for (ThrowingCallable use : uses) {
      assertThatThrownBy(use)
          .isInstanceOf(IncompatibleIndexException.class)
          .hasMessageContaining(message);
    }
  }
}
