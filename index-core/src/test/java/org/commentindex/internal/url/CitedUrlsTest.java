package org.commentindex.internal.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.commentindex.model.CitedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedUrlsTest {

  @Test
  void eachSpellingIsCitedOnce() {
    String text =
        "See http://www.example.co.uk/x, a.org/y, a.org/y and https://example.co.uk/x#part.";
    assertThat(CitedUrls.find(text))
        .containsExactly(
            new CitedUrl("https://example.co.uk/x", "http://www.example.co.uk/x", "example.co.uk"),
            new CitedUrl("https://a.org/y", "a.org/y", "a.org"),
            new CitedUrl(
                "https://example.co.uk/x", "https://example.co.uk/x#part", "example.co.uk"));
  }

  @ParameterizedTest
  @CsvSource({
    "see http:/example.org/x now, https://example.org/x",
    "see https:\\\\example.org/x now, https://example.org/x",
    "'see <https://example.org/x|the words>', https://example.org/x",
    "see http:/example.org, https://example.org/",
  })
  void anAddressInTextIsFound(String text, String canonical) {
    assertThat(CitedUrls.find(text)).extracting(CitedUrl::url).containsExactly(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/x, https://example.org/x",
    "//example.org/x, https://example.org/x",
    "example.org/x, https://example.org/x",
    "www.example.org, https://example.org/",
    "' https://example.org/x ', https://example.org/x",
  })
  void theTargetOfALinkIsCited(String target, String canonical) {
    assertThat(CitedUrls.ofLink(target)).map(CitedUrl::url).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#part",
        "/user/7",
        "page.html",
        "../x",
        "mailto:a@example.org",
        "tel:123",
        "javascript:void(0)",
        "data:text/plain,x",
        "http://",
        "https:///x",
        "a@example.org"
      })
  void theTargetOfALinkIsNoAddress(String target) {
    assertThat(CitedUrls.ofLink(target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, https://example.org",
    "http://www.Example.org/Docs/, https://example.org/Docs/",
    "example.org/docs, https://example.org/docs",
    "Word, word",
  })
  void aPrefixKeepsItsTrailingCharacters(String beginning, String canonical) {
    assertThat(CitedUrls.canonicalPrefix(beginning)).isEqualTo(canonical);
  }

  /** Texts that took, or could take, quadratic time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.",
        "((((",
        "http://http://",
        "://",
        ".",
        "a.",
        "a.b",
        "a.com)",
        "a.org/x(",
        "a.org/x。",
        "http://a.org/x。",
        "http://a。",
        "http://",
        "http://(",
        "www.a(",
        "a@b.org",
        "%",
        "%2",
        "-",
        "https://web.archive.org/web/2020/",
        "http://a.org/../",
        "http://a.org/?utm_a&amp;",
        "\\",
        "x.co.uk/",
        "1.",
        "\uD83D",
        "&gt;",
        "_",
        "http://a.org/x_",
        "http://a.org/{",
        "h",
        "http:",
        "https://google.com/url?q=",
        "aaaa-bbbb-",
        "http://a.org/a-b-c/amp/",
        "|",
        "ä.",
        "’"
      })
  void hostileTextIsReadInLinearTime(String piece) {
    // Linear time takes a second at most, quadratic time more than half a minute.
    assertTimeoutPreemptively(Duration.ofSeconds(15), () -> read(piece));
  }

  private static void read(String piece) {
    String text = piece.repeat(60_000);
    assertThat(CitedUrls.find(text)).isNotNull();
    assertThat(CitedUrls.canonical("http://example.org/" + text)).isNotEmpty();
    assertThat(CitedUrls.ofLink(text)).isNotNull();
    assertThat(CitedUrls.find((piece + "a" + piece + " ").repeat(30_000))).isNotNull();
  }
}
