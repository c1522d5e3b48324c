package org.commentindex.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commentindex.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSearchesTest {
  private static final Instant RUN = Instant.parse("2026-04-15T09:30:00.125Z");
  private static final QueryParser PARSER = QueryParser.at(RUN);

  @TempDir private Path folder;

  private SavedSearches saved() {
    return SavedSearches.of(folder.resolve("idx"));
  }

  @Test
  void searchesAreKeptBesideTheIndex() throws IOException {
    assertThat(saved().list()).isEmpty();
    saved().add(new SavedSearch("tram", "tram OR \"line nine\"", null));
    saved().add(new SavedSearch("ferry", "ferry", null));
    saved().markSeen("tram", RUN);
    assertThat(saved().list())
        .containsExactly(
            new SavedSearch("ferry", "ferry", null),
            new SavedSearch("tram", "tram OR \"line nine\"", RUN));
    assertThat(saved().file()).isEqualTo(folder.resolve("idx.saved.json")).exists();
    assertThat(saved().find("ferry")).isPresent();
    assertThat(saved().find("tram OR \"line nine\"")).get().extracting("name").isEqualTo("tram");
    assertThat(saved().find("bus")).isEmpty();
    assertThat(saved().remove("ferry")).isTrue();
    assertThat(saved().remove("ferry")).isFalse();
    assertThat(saved().list()).hasSize(1);
  }

  @Test
  void aNameIsUsedOnce() throws IOException {
    saved().add(new SavedSearch("tram", "tram", null));
    assertThatThrownBy(() -> saved().add(new SavedSearch("tram", "bus", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tram");
    saved().markSeen("tram", RUN);
    saved().add(new SavedSearch("tram", "tram", null));
    assertThat(saved().list()).containsExactly(new SavedSearch("tram", "tram", RUN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-x", "a b", "a/b", "..", "x\u0000"})
  void aNameIsAWord(String name) {
    assertThatThrownBy(() -> new SavedSearch(name, "x", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"v\":2,\"searches\":[]}",
        "{\"v\":1,\"searches\":[{\"name\":1}]}"
      })
  void anotherFileIsRefusedAndKept(String content) throws IOException {
    Files.writeString(saved().file(), content);
    assertThatThrownBy(() -> saved().list()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> saved().add(new SavedSearch("tram", "tram", null)))
        .isInstanceOf(IOException.class);
    assertThat(saved().file()).hasContent(content);
  }

  @Test
  void changesOfSeveralWritersAreAllKept() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        SavedSearch search = new SavedSearch("s" + i, "query " + i, null);
        done.add(
            writers.submit(
                () -> {
                  saved().add(search);
                  saved().markSeen(search.name(), RUN);
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
    assertThat(saved().list()).hasSize(40).allMatch(search -> RUN.equals(search.seen()));
  }

  @Test
  void newOnlyIsACondition() {
    SavedSearch never = new SavedSearch("tram", "tram late", null);
    assertThat(never.newOnly(PARSER.parse("tram late")).canonicalForm()).isEqualTo("tram late");
    assertThat(
            new SavedSearch("tram", "tram late", RUN)
                .newOnly(PARSER.parse("tram late"))
                .canonicalForm())
        .isEqualTo("tram late added:2026-04-15T09:30:00.126000000Z..");
    assertThat(SavedSearch.ofLastRun(PARSER.parse("tram OR bus")).canonicalForm())
        .isEqualTo("(tram OR bus) added:last");
  }
}
