package org.commentindex.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\0',
      value = {
        "it isn&#39;t 40&deg; low &gt; 10 -> it isn't 40° low > 10",
        "low &amp; high -> low & high",
        "R&amp;D costs -> R&D costs",
        "he said &quot;no way&quot; twice -> he said \"no way\" twice",
        "it isn&amp;#39;t -> it isn't",
        "isn&#x27;t it -> isn't it",
        // Texts about escapes, and code.
        "write &lt;b&gt; to get bold -> write &lt;b&gt; to get bold",
        "use &amp;nbsp; there -> use &amp;nbsp; there",
        "an apostrophe is &#39; in HTML -> an apostrophe is &#39; in HTML",
        "<p>it isn&#39;t</p> -> <p>it isn&#39;t</p>",
        "a?b=1&copy=2 -> a?b=1&copy=2",
        "fish & chips -> fish & chips",
      })
  void undoesTheEscapesOfExporters(String text, String plain) {
    assertThat(EscapedText.unescape(text)).isEqualTo(plain);
  }
}
