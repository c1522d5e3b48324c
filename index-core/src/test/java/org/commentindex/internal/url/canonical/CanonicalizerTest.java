package org.commentindex.internal.url.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.commentindex.internal.url.CitedUrls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical forms of single addresses. */
class CanonicalizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        // Scheme, host, port.
        "HTTP://Example.ORG/Path -> https://example.org/Path",
        "http://example.org -> https://example.org/",
        "example.org -> https://example.org/",
        "//example.org/x -> https://example.org/x",
        "http://example.org:80/x -> https://example.org/x",
        "https://example.org:443/x -> https://example.org/x",
        "https://example.org:8443/x -> https://example.org:8443/x",
        "https://example.org./x -> https://example.org/x",
        "https://name:secret@example.org/x -> https://example.org/x",
        "https://bücher.example/x -> https://xn--bcher-kva.example/x",
        "https://b%C3%BCcher.example/x -> https://xn--bcher-kva.example/x",
        "https://www.example.org/x -> https://example.org/x",
        "https://m.example.org/x -> https://example.org/x",
        "https://mobile.www.example.org/x -> https://example.org/x",
        "https://m.me/x -> https://m.me/x",
        "https://www.com/x -> https://www.com/x",
        "ftp://example.org/x -> ftp://example.org/x",
        "http://localhost:8000/ -> https://localhost:8000/",
        // Path.
        "https://example.org/x/ -> https://example.org/x",
        "https://example.org/a/./b/../c -> https://example.org/a/c",
        "https://example.org/../../x -> https://example.org/x",
        "https://example.org/a%2fb%7ec -> https://example.org/a%2Fb~c",
        "https://example.org/Z%c3%bcrich -> https://example.org/Z%C3%BCrich",
        "https://example.org/Zürich -> https://example.org/Z%C3%BCrich",
        "https://example.org/Bus_%28lane%29 -> https://example.org/Bus_(lane)",
        "https://example.org/Bus\\_lane -> https://example.org/Bus_lane",
        "https://example.org/100% -> https://example.org/100%25",
        // Query.
        "https://example.org/x? -> https://example.org/x",
        "https://example.org/x?b=2&a=1 -> https://example.org/x?b=2&a=1",
        "https://example.org/x?utm_source=a&id=7&fbclid=b -> https://example.org/x?id=7",
        "https://example.org/x?UTM_Medium=a -> https://example.org/x",
        "https://example.org/x?a=1&amp;b=2&amp;gclid=3 -> https://example.org/x?a=1&b=2",
        "https://x.com/someone?s=20&t=q -> https://x.com/someone",
        "https://example.org/?s=20 -> https://example.org/?s=20",
        // Fragment.
        "https://example.org/x#part-two -> https://example.org/x",
        "https://example.org/x# -> https://example.org/x",
        "https://example.org/x#:~:text=some%20words -> https://example.org/x",
        "https://example.org/talk.pdf#page=7 -> https://example.org/talk.pdf",
        "https://example.org/#!/inbox -> https://example.org/#!/inbox",
        "https://example.org/app#/issues/7 -> https://example.org/app#/issues/7",
        "https://chat.example.org/#narrow/stream/7 -> https://chat.example.org/#narrow/stream/7",
        "https://example.org/play/#code=abc -> https://example.org/play/#code=abc",
        "https://example.org/x/5#issuecomment-12 -> https://example.org/x/5#issuecomment-12",
      })
  void spellingsHaveTheSameCanonicalForm(String written, String canonical) {
    assertThat(CitedUrls.canonical(written)).isEqualTo(canonical);
    assertThat(CitedUrls.canonical(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "https://youtu.be/abcdefghijk?t=42 -> https://youtube.com/watch?v=abcdefghijk",
        "https://m.youtube.com/watch?list=x&v=abcdefghijk -> https://youtube.com/watch?v=abcdefghijk",
        "https://www.youtube.com/shorts/abcdefghijk -> https://youtube.com/watch?v=abcdefghijk",
        "https://www.youtube.com/live/abcdefghijk?si=q -> https://youtube.com/watch?v=abcdefghijk",
        "https://www.youtube-nocookie.com/embed/abcdefghijk -> https://youtube.com/watch?v=abcdefghijk",
        "https://arxiv.org/pdf/2401.12345v2.pdf -> https://arxiv.org/abs/2401.12345",
        "https://arxiv.org/pdf/2401.12345 -> https://arxiv.org/abs/2401.12345",
        "https://export.arxiv.org/abs/math.AG/0601001v3 -> https://arxiv.org/abs/math.AG/0601001",
        "https://doi.org/10.48550/arXiv.2401.12345 -> https://arxiv.org/abs/2401.12345",
        "http://dx.doi.org/10.1000%2FXYZ.5 -> https://doi.org/10.1000/xyz.5",
        "https://old.reddit.com/r/buses/comments/a1b2c3/a_title/ -> https://reddit.com/comments/a1b2c3",
        "https://np.reddit.com/r/buses/comments/a1b2c3/a_title/d4e5f6/?context=3 -> https://reddit.com/comments/a1b2c3/_/d4e5f6",
        "https://redd.it/a1b2c3 -> https://reddit.com/comments/a1b2c3",
        "https://new.reddit.com/r/buses -> https://reddit.com/r/buses",
        "https://en.m.wikipedia.org/wiki/Bus_lane -> https://en.wikipedia.org/wiki/Bus_lane",
        "https://en.wikipedia.org/w/index.php?title=Bus_lane -> https://en.wikipedia.org/wiki/Bus_lane",
        "https://stackoverflow.com/questions/12/how-to-x/34#34 -> https://stackoverflow.com/questions/12/how-to-x/34",
        "https://stackoverflow.com/questions/12/how-to-x -> https://stackoverflow.com/questions/12",
        "https://stackoverflow.com/q/12/99 -> https://stackoverflow.com/questions/12",
        "https://www.amazon.co.uk/A-Book/dp/0123456789/ref=sr_1_1?x=y -> https://amazon.co.uk/dp/0123456789",
        "https://open.substack.com/pub/someone/p/a-post?r=1 -> https://someone.substack.com/p/a-post",
        // AMP.
        "https://www.google.com/amp/s/example.org/a-long-story -> https://example.org/a-long-story",
        "https://example-org.cdn.ampproject.org/c/s/example.org/story -> https://example.org/story",
        "https://amp.example.org/story -> https://example.org/story",
        "https://example.org/news/a-long-story/amp/ -> https://example.org/news/a-long-story",
        "https://example.org/story.amp.html -> https://example.org/story.html",
        "https://example.org/story?amp=1 -> https://example.org/story",
        "https://example.org/guitars/amp -> https://example.org/guitars/amp",
        "https://amp.dev/x -> https://amp.dev/x",
        // Archives and redirects.
        "https://web.archive.org/web/20200102030405/http://www.example.org/x?a=1 -> https://example.org/x?a=1",
        "https://web.archive.org/web/20200102030405id_/https://example.org/#!/r -> https://example.org/#!/r",
        "http://archive.org/web/*/example.org/x -> https://example.org/x",
        "https://archive.ph/2020.01.02-030405/https://example.org/x -> https://archive.ph/2020.01.02-030405/https://example.org/x",
        "https://archive.ph/newest/https://example.org/x -> https://example.org/x",
        "https://archive.ph/aBc12 -> https://archive.ph/aBc12",
        "https://archive.org/details/a-book -> https://archive.org/details/a-book",
        "https://www.google.de/url?sa=t&url=https%3A%2F%2Fexample.org%2Fx%3Fa%3D1 -> https://example.org/x?a=1",
        "https://google.com/url?q=http://example.org/x&sa=D -> https://example.org/x",
        "https://www.google.com/search?q=example.org -> https://google.com/search?q=example.org",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=AT -> https://example.org/",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fx&data=1 -> https://example.org/x",
        "https://disq.us/url?url=https%3A%2F%2Fexample.org%2Fx%3AabcdefghijklmnopqrstuvwxyzA&cuid=1 -> https://example.org/x",
        "http://https://example.org/x -> https://example.org/x",
        "https://web.archive.org/web/2020/https://www.google.com/amp/s/youtu.be/abcdefghijk -> https://youtube.com/watch?v=abcdefghijk",
      })
  void theCitedAddressIsExtracted(String written, String canonical) {
    assertThat(CitedUrls.canonical(written)).isEqualTo(canonical);
    assertThat(CitedUrls.canonical(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "word", "Two Words", "mailto:a@b.org", "#part", "/path", "a@b.org", "http://"})
  void otherTextIsConvertedToLowerCase(String text) {
    assertThat(CitedUrls.canonical(text)).isEqualTo(text.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void deeplyNestedAddressesAreKept() {
    String nest = "https://web.archive.org/web/2020/".repeat(1000) + "https://example.org/";
    String canonical = CitedUrls.canonical(nest);
    assertThat(canonical).startsWith("https://web.archive.org/web/2020/https://");
    assertThat(CitedUrls.canonical(canonical)).isEqualTo(canonical);
  }

  @Test
  void longAddressesAreTruncatedAndRemainDistinct() {
    String one = CitedUrls.canonical("https://example.org/#code=" + "%20x".repeat(5000));
    String other = CitedUrls.canonical("https://example.org/#code=" + "%20x".repeat(5000) + "y");
    assertThat(one).hasSize(Canonicalizer.MAX_LENGTH).isNotEqualTo(other);
    assertThat(CitedUrls.canonical(one)).isEqualTo(one);
  }
}
