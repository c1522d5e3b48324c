package org.commentindex.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedDocumentsTest {
  @TempDir Path directory;

  @Test
  void theCoreFindsThisModuleAndABrokenDocumentCostsItselfAlone() throws IOException {
    Path files = Files.createDirectory(directory.resolve("files"));
    Files.write(files.resolve("a.pdf"), "%PDF-1.7\nnothing more".getBytes(UTF_8));
    Files.write(files.resolve("b.pdf"), PdfBuilder.sound("Trees cool the street."));
    Files.writeString(files.resolve("c.txt"), "fine");
    Path index = directory.resolve("index");
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index)) {
      indexer.addFiles(List.of(files));
      IndexingReport report = indexer.commit();
      assertThat(report.rejections()).hasSize(1);
      assertThat(report.rejections().getFirst().toString())
          .contains("a.pdf: cannot be read as PDF document: ");
    }
    try (CommentIndex comments = CommentIndex.open(index)) {
      assertThat(comments.search("fine", 10).hits()).hasSize(1);
      assertThat(comments.search("\"trees cool the street\"", 10).hits()).hasSize(1);
    }
  }
}
