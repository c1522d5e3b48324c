package org.commentindex.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseFinderTest {
  private final PhraseFinder finder =
      PhraseFinder.of(List.of("carbon tax", "battery", "state of the art", "#tag", "carbon"));

  @Test
  void findsPhrasesInAnyInflection() {
    assertThat(finder.in("Batteries and CARBON TAXES.", "en"))
        .containsExactly("carbon tax", "battery", "carbon");
    assertThat(finder.in("a state-of-the-art design", "en")).containsExactly("state of the art");
    assertThat(finder.in("#tag here", "en")).containsExactly("#tag");
  }

  @Test
  void wordsThatStandApartAreNoPhrase() {
    assertThat(finder.in("tax on carbon", "en")).containsExactly("carbon");
    assertThat(finder.in("tag", "en")).isEmpty();
    assertThat(finder.in("", "en")).isEmpty();
    assertThat(finder.in("Batteries and carbon", "de")).containsExactly("carbon");
  }
}
