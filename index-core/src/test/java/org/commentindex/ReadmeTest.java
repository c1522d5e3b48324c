package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentindex.query.CommentQuery.citesSite;
import static org.commentindex.query.CommentQuery.phrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code shown in README.md, and checks that README.md shows it. */
class ReadmeTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.root", ".."));
  private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// @start region=\\w+\n(.*?)^ *// @end region=\\w+$");

  @Test
  void theSnippetsDoWhatTheReadmeSays(@TempDir Path folder) throws IOException {
    Path comments = PROJECT.resolve("sample-data");
    Path directory = folder.resolve("index");
    StringBuilder out = new StringBuilder();

    // @start region=indexing
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.addFiles(List.of(comments));
      IndexingReport report = indexer.commit();
      out.append("%d comments, %d copies folded%n".formatted(report.added(), report.folded()));
    }
    // @end region=indexing

    // @start region=searching
    try (CommentIndex index = CommentIndex.open(directory)) {
      CommentQuery query = phrase("price signals").or(citesSite("example.org"));
      for (Hit hit : index.search(SearchRequest.of(query)).hits()) {
        out.append("%s  seen %d×%n".formatted(hit.id(), hit.comment().copies()));
      }
    }
    // @end region=searching

    assertThat(out.toString()).contains(" comments, ", " copies folded", "seen 3×");
  }

  @Test
  void theReadmeShowsThisCode() throws IOException {
    List<String> shown = blocks(JAVA_BLOCK, "README.md");
    assertThat(shown).hasSize(2);
    assertThat(blocks(REGION, "index-core/src/test/java/org/commentindex/ReadmeTest.java"))
        .isEqualTo(shown);
    assertThat(blocks(REGION, "examples/embedding/src/main/java/org/example/Embedding.java"))
        .isEqualTo(shown);
  }

  private static List<String> blocks(Pattern pattern, String file) throws IOException {
    List<String> blocks = new ArrayList<>();
    String text = Files.readString(PROJECT.resolve(file));
    for (MatchResult match : pattern.matcher(text).results().toList()) {
      blocks.add(match.group(1).stripTrailing().stripIndent());
    }
    return blocks;
  }
}
