package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that an index in memory works as one in a folder. */
class InMemoryIndexerTest {
  private static final String LONG =
      "The harbour ferry should run all night, because the last tram leaves long before the bars "
          + "close and nobody wants to walk across the bridge in the rain.";

  @TempDir private Path folder;

  @Test
  void anIndexInMemoryIsDeduplicatedSearchedAndChanged() throws IOException {
    CommentIndex kept;
    try (CommentIndexer indexer = CommentIndexer.inMemory()) {
      indexer.add(RawRecord.builder("app", 1).id("a").author("Mira").body(LONG).build());
      indexer.add(RawRecord.of("page.txt", 1, LONG));
      indexer.add(RawRecord.builder("app", 2).id("b").body("Walruses on the ice.").build());
      assertThat(indexer.commit().exact()).isEqualTo(1);
      kept = indexer.openReader();
      indexer.forget(List.of("b"));
      indexer.commit();
      try (CommentIndex index = indexer.openReader()) {
        assertThat(index.stats().comments()).isEqualTo(1);
        assertThat(index.stats().forgottenComments()).isEqualTo(1);
        assertThat(index.stats().bytes()).isPositive();
        assertThat(index.search("ferry", 9).hits().getFirst().comment().copies()).isEqualTo(2);
      }
      assertThat(kept.search("walruses", 9).total()).as("a snapshot").isEqualTo(1);
    }
    try (kept) {
      assertThat(kept.search("walruses", 9).total()).as("after closing").isEqualTo(1);
    }
  }

  @Test
  void filesAreReadAgainOnlyIfTheyChanged() throws IOException {
    Path file = folder.resolve("comments.jsonl");
    Files.writeString(
        file, "{\"id\":\"a\",\"text\":\"One thing.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
    IndexOptions sync = IndexOptions.defaults().withMissing(MissingRecords.REMOVE);
    try (CommentIndexer indexer = CommentIndexer.inMemory(sync)) {
      indexer.addFiles(List.of(file));
      assertThat(indexer.commit().added()).isEqualTo(2);
      indexer.addFiles(List.of(file));
      assertThat(indexer.commit().unchanged()).isEqualTo(2);
      Files.writeString(file, "{\"id\":\"b\",\"text\":\"Two.\"}\n");
      indexer.addFiles(List.of(file));
      assertThat(indexer.commit().removed()).isEqualTo(1);
    }
  }
}
