package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests three faults of the writer as their finders met them. */
class WriterFaultsTest {
  @TempDir private Path folder;

  @Test
  void aRecordThatIsAddedAndRemovedIsNotThere() throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder)) {
      writer.add(RawRecord.builder("app", 99).id("c9").body("About walruses only.").build());
      assertThat(writer.remove("c9")).isTrue();
      writer.commit();
    }
    try (CommentIndex index = CommentIndex.open(folder)) {
      assertThat(index.find("c9")).isEmpty();
    }
  }

  @Test
  void anInterruptedCommitCanBeRepeated() throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder)) {
      writer.add(RawRecord.builder("app", 1).id("i1").body("interrupted heron one").build());
      Thread.currentThread().interrupt();
      assertThatThrownBy(writer::commit).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(writer.commit().added()).isEqualTo(1);
    }
    try (CommentIndex index = CommentIndex.open(folder)) {
      assertThat(index.search("heron", 1).total()).isEqualTo(1);
    }
  }

  @Test
  void aDateOutOfRangeRejectsOnlyItsRecord() throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder)) {
      writer.add(RawRecord.builder("app", 1).id("a").body("A good remark about herons.").build());
      writer.add(RawRecord.builder("app", 2).id("b").date(Instant.MAX).body("No end.").build());
      IndexingReport report = writer.commit();
      assertThat(report.added()).isEqualTo(1);
      assertThat(report.rejected()).isEqualTo(1);
      assertThat(report.rejections().getFirst().reason()).contains("date");
    }
  }
}
