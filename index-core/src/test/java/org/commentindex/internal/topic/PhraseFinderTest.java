package org.commentindex.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseFinderTest {
  private final PhraseFinder finder =
      PhraseFinder.of(List.of("carbon tax", "battery", "state of the art", "#tag", "carbon"));

  @Test
  void findsPhrasesInAnyInflection() {
    assertThat(finder.in("Batteries and CARBON TAXES.", true))
        .containsExactly("carbon tax", "battery", "carbon");
    assertThat(finder.in("a state-of-the-art design", true)).containsExactly("state of the art");
    assertThat(finder.in("#tag here", true)).containsExactly("#tag");
  }

  @Test
  void wordsThatStandApartAreNoPhrase() {
    assertThat(finder.in("tax on carbon", true)).containsExactly("carbon");
    assertThat(finder.in("tag", true)).isEmpty();
    assertThat(finder.in("", true)).isEmpty();
    assertThat(finder.in("Batteries and carbon", false)).containsExactly("carbon");
  }
}
