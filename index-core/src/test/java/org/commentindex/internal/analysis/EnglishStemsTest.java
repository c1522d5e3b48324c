package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the English stemmer to lists of words that it must join and must not join. */
class EnglishStemsTest {
  private static final Pattern SPACE = Pattern.compile(" ");

  @Test
  void unrelatedWordsHaveOtherStems() throws IOException {
    List<String> joined = new ArrayList<>();
    for (List<String> pair : lines("english-apart.txt")) {
      if (stem(pair.get(0)).equals(stem(pair.get(1)))) {
        joined.add(pair + " have the stem " + stem(pair.get(0)));
      }
    }
    assertThat(joined).isEmpty();
  }

  @Test
  void formsOfAWordHaveOneStem() throws IOException {
    List<String> separated = new ArrayList<>();
    for (List<String> forms : lines("english-together.txt")) {
      String stem = stem(forms.getFirst());
      for (String form : forms) {
        if (!stem(form).equals(stem)) {
          separated.add(form + " has the stem " + stem(form) + ", not " + stem);
        }
      }
    }
    assertThat(separated).isEmpty();
  }

  private static String stem(String word) {
    return Rendered.tokens(CommentAnalyzers.stemmedQuery(), word);
  }

  private static List<List<String>> lines(String name) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EnglishStemsTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      for (String line = file.readLine(); line != null; line = file.readLine()) {
        if (!line.startsWith("#")) {
          lines.add(SPACE.splitAsStream(line).toList());
        }
      }
    }
    return lines;
  }
}
