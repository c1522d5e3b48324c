package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the examples in docs/query-language.md. */
class QueryPageTest {
  private static List<String> page() throws IOException {
    Path root = Path.of(System.getProperty("project.root", ".."));
    return Files.readAllLines(root.resolve("docs/query-language.md"));
  }

  static List<QueryTable.Row> examples() throws IOException {
    List<String> shown = new ArrayList<>();
    boolean inside = false;
    for (String line : page()) {
      if (line.startsWith("```")) {
        inside = line.equals("```query");
      } else if (inside) {
        shown.add(line);
      }
    }
    List<QueryTable.Row> rows = QueryTable.read(shown);
    assertThat(rows).hasSizeGreaterThan(40);
    return rows;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsParsedAsThePageSays(QueryTable.Row row) {
    row.check();
  }

  @Test
  void everyFieldAndFeatureIsOnThePage() throws IOException {
    String page = String.join("\n", page());
    for (QueryField field : QueryField.values()) {
      assertThat(page).contains('`' + field.word() + ":`");
    }
    for (Feature feature : Feature.values()) {
      assertThat(page).contains('`' + feature.text().replaceFirst(".*:", "") + '`');
    }
  }
}
