package org.commentindex.internal.url.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.model.CitedUrl;
import org.junit.jupiter.api.Test;

/** Properties of randomly generated addresses: canonical forms agree and are idempotent. */
class SiteRulesTest {
  private static final long SEED = Long.getLong("tests.seed", 20261123L);
  private static final int ROUNDS = 5_000;

  private static final List<String> HOSTS =
      List.of(
          "example.org",
          "a.b.example.co.uk",
          "bücher.example",
          "localhost",
          "127.0.0.1",
          "m.me",
          "youtube.com",
          "youtu.be",
          "arxiv.org",
          "doi.org",
          "reddit.com",
          "redd.it",
          "en.wikipedia.org",
          "stackoverflow.com",
          "web.archive.org",
          "archive.ph",
          "google.com",
          "someone.substack.com",
          "open.substack.com",
          "amp.example.org",
          "amazon.de",
          "x.cdn.ampproject.org",
          "disq.us",
          "l.facebook.com",
          "http",
          "www",
          "m.www.www.ck");
  private static final List<String> SEGMENTS =
      List.of(
          "a",
          "B",
          "..",
          ".",
          "",
          "watch",
          "shorts",
          "abcdefghijk",
          "abs",
          "pdf",
          "2401.12345v2",
          "10.48550",
          "arXiv.2401.12345",
          "comments",
          "r",
          "q1",
          "wiki",
          "Bus lane",
          "Zürich",
          "%7e",
          "%2F",
          "%",
          "%%41",
          "amp",
          "a-long-story",
          "x.amp",
          "x.amp.html",
          "web",
          "2020",
          "newest",
          "https://example.org",
          "http:",
          "questions",
          "12",
          "dp",
          "0123456789",
          "pub",
          "p",
          "s",
          "url",
          "l.php",
          "w",
          "index.php",
          "\\_",
          "(b)",
          "~" + "0".repeat(64),
          "’",
          "\uD83D");
  private static final List<String> QUERIES =
      List.of(
          "a=1",
          "b",
          "utm_source=x",
          "amp;c=3",
          "amp=1",
          "v=abcdefghijk",
          "title=Bus+lane",
          "s=1",
          "q=https%3A%2F%2Fexample.org%2F%3Fa%3D1",
          "url=http://youtu.be/abcdefghijk",
          "u=",
          "",
          "q=cache:abc:example.org",
          "q=%2541",
          "fbclid");
  private static final List<String> FRAGMENTS =
      List.of(
          "", "part", "!/x", "/x/", "narrow/a/b", "code=1", ":~:text=x", "comment-12", "#", "?");

  private final Random random = new Random(SEED);

  @Test
  void theCanonicalFormOfACanonicalFormIsItself() {
    for (int i = 0; i < ROUNDS; i++) {
      String address = "https://" + pick(HOSTS) + rest();
      String canonical = CitedUrls.canonical(address);
      assertThat(CitedUrls.canonical(canonical))
          .as("%s, seed %d", address, SEED)
          .isEqualTo(canonical);
      assertThat(canonical.chars()).as("%s, seed %d", address, SEED).allMatch(c -> c < 0x80);
    }
  }

  @Test
  void twoSpellingsOfOneAddressHaveTheSameCanonicalForm() {
    for (int i = 0; i < ROUNDS; i++) {
      String host = pick(List.of("example.org", "a.example.co.uk", "bücher.example", "arxiv.org"));
      String rest = rest();
      String plain = CitedUrls.canonical("https://" + host + rest);
      String other =
          scheme() + door() + mixedCase(host) + pick(List.of("", ".", ":80", ":443")) + rest;
      assertThat(CitedUrls.canonical(other)).as("%s, seed %d", other, SEED).isEqualTo(plain);
    }
  }

  @Test
  void citedUrlsOccurInTheTextAndHaveASite() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = pick(SEGMENTS) + " (" + scheme() + pick(HOSTS) + rest() + "). " + pick(QUERIES);
      for (CitedUrl cited : CitedUrls.find(text)) {
        assertThat(text).as("seed %d", SEED).contains(cited.as());
        assertThat(CitedUrls.canonical(cited.as())).isEqualTo(cited.url());
        assertThat(CitedUrls.hostsOf(cited.url())).as(text).endsWith(cited.site());
      }
    }
  }

  private String rest() {
    StringBuilder rest = new StringBuilder("/");
    for (int i = random.nextInt(6); i > 0; i--) {
      rest.append(pick(SEGMENTS)).append(random.nextInt(5) == 0 ? "" : "/");
    }
    List<String> query = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      query.add(pick(QUERIES));
    }
    rest.append(query.isEmpty() ? "" : "?" + String.join("&", query));
    return rest.append(random.nextBoolean() ? "" : "#" + pick(FRAGMENTS)).toString();
  }

  private String scheme() {
    return pick(List.of("http://", "https://", "HTTP://", "//", "https:/"));
  }

  private String door() {
    return pick(List.of("", "www.", "m.", "mobile.", "WWW."));
  }

  private String mixedCase(String host) {
    StringBuilder mixed = new StringBuilder();
    host.chars()
        .forEach(
            c -> mixed.append(random.nextBoolean() ? Character.toUpperCase((char) c) : (char) c));
    return mixed.toString();
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
