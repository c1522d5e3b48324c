package org.commentindex.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.commentindex.source.BodyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("no markup  at\nall", "no markup  at\nall"),
        Arguments.of("it&#x27;s &lt;b&gt; &amp; more", "it's <b> & more"),
        Arguments.of("<p>One\n two.</p><p>Three.</p>", "One two.\n\nThree."),
        Arguments.of("a<br>b<br/><br>c", "a\nb\n\nc"),
        Arguments.of(
            "x <a href='https://a.org/b' title='A shelf'><img src='t.jpg'></a>", "x A shelf"),
        Arguments.of("first <b>bold</b>\nsecond", "first bold\nsecond"),
        Arguments.of("<ul><li>a</li><li>b</li></ul>c", "- a\n- b\n\nc"),
        Arguments.of("<ol start=3><li><p>a</p></li><li>b</li></ol>", "3. a\n\n4. b"),
        Arguments.of("<ul><li>a<ol><li>b</li></ol></li></ul>", "- a\n  1. b"),
        Arguments.of(
            "<blockquote><p>q</p><p>r<blockquote>s</blockquote></p></blockquote><p>own</p>",
            "> q\n>\n> r\n>\n> > s\n\nown"),
        Arguments.of(
            "<aside class=\"quote\"><div class=title>ann:</div><blockquote>q</blockquote></aside>"
                + "<p>own</p>",
            "> ann:\n> q\n\nown"),
        Arguments.of("<p>x</p><pre><code>a\n  b\n\nc\n</code></pre><p>y", "x\n\na\n  b\n\nc\n\ny"),
        Arguments.of("<blockquote><pre>a\nb</pre></blockquote>", "> a\n> b"),
        Arguments.of("<script>x</script><style>y</style>z", "z"),
        Arguments.of("a <img src=x alt=':smile:'> b", "a :smile: b"),
        Arguments.of("<span class=user-mention>@Ann Lee</span> hi", "@Ann Lee hi"),
        Arguments.of("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a | b\n1 | 2"),
        Arguments.of("broken <b>tags <i>here", "broken tags here"),
        Arguments.of(
            "<p>a</p><x-code><![CDATA[if (b > 6 && c < 7)]]></x-code>", "a\n\nif (b > 6 && c < 7)"),
        Arguments.of("<p></p>", ""),
        Arguments.of("<ul><li></li><li>x", "- x"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void htmlIsRenderedAsText(String html, String text) {
    assertThat(Markup.toPlainText(html, BodyFormat.HTML).text()).isEqualTo(text);
  }

  @Test
  void targetsOfLinksAreKept() {
    PlainText text =
        Markup.toPlainText(
            "<a href='https://example.org/a?x=1&amp;y=2'>here</a> <a href='/u/ann'>@ann</a>"
                + " <a href='mailto:ann@example.org'>mail</a> <a href='//example.org/b'>b</a>",
            BodyFormat.HTML);
    assertThat(text.text()).isEqualTo("here @ann mail b");
    assertThat(text.links()).containsExactly("https://example.org/a?x=1&y=2", "//example.org/b");
  }

  @Test
  void markdownGivesTheTextOfItsHtml() {
    PlainText text =
        Markup.toPlainText(
            """
            # Head

            first *line*
            second [link](https://example.org/a)

            > quoted

            1. a
            2. b

            ```
            code  here
            ```
            """,
            BodyFormat.MARKDOWN);
    assertThat(text.text())
        .isEqualTo("Head\n\nfirst line\nsecond link\n\n> quoted\n\n1. a\n2. b\n\ncode  here");
    assertThat(text.links()).containsExactly("https://example.org/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<blockquote>",
        "<ul><li>",
        "<table><tr><td>",
        "<a href=x>",
        "<p><b>"
      })
  void deepNestingIsRead(String tag) {
    int depth = 60_000 / tag.split("<").length;
    assertThat(Markup.toPlainText(tag.repeat(depth) + "end", BodyFormat.HTML).text())
        .endsWith("end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "* ", "[", "*a **b ", "![", "- "})
  void deepMarkdownIsRead(String mark) {
    assertThat(Markup.toPlainText(mark.repeat(20_000) + "end", BodyFormat.MARKDOWN).text())
        .contains("end");
  }

  @Test
  void anythingIsRead() {
    long seed = 20_261_123;
    Random random = new Random(seed);
    String[] parts = {
      "<p>",
      "</p>",
      "<li>",
      "<ol>",
      "</ul>",
      "<pre>",
      "</pre>",
      "x ",
      "\n",
      "&amp;",
      "<aside class=quote>",
      "<blockquote>",
      "</blockquote>",
      "> ",
      "<q>",
      "[a](b)",
      "< ",
      "&"
    };
    for (int i = 0; i < 2000; i++) {
      StringBuilder body = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        body.append(parts[random.nextInt(parts.length)]);
      }
      for (BodyFormat format : BodyFormat.values()) {
        String text = Markup.toPlainText(body.toString(), format).text();
        assertThat(text.chars().filter(c -> c == 'x').count())
            .as("seed %d, body %s", seed, body)
            .isEqualTo(body.chars().filter(c -> c == 'x').count());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<p>words, HTML",
        "it&#x27;s, HTML",
        "a<br>b, HTML",
        "<a href='https://example.org/?a=1&b=2'>x</a>, HTML",
        "<p>see https://example.org/?a=1&b=2, HTML",
        "if a < b && c > d, PLAIN",
        "List<String> names, PLAIN",
        "R&D is fine, PLAIN",
        "no marks, PLAIN",
        "<3 you, PLAIN",
        "https://example.org/?a=1&amp;b=2, HTML",
      })
  void onlyUnambiguousHtmlIsDetected(String body, BodyFormat format) {
    assertThat(HtmlDetector.detect(body)).isEqualTo(format);
  }

  /** Returns the text of Markdown, then its links. */
  private static String markdown(String body) {
    PlainText plain = Markup.toPlainText(body, BodyFormat.MARKDOWN);
    return plain.text() + (plain.links().isEmpty() ? "" : " " + plain.links());
  }

  @Test
  void wordsThatAMarkdownRendererHidesAreKept() {
    assertThat(markdown("```did this work?\nfoo\n```")).isEqualTo("did this work?\nfoo");
    assertThat(markdown("~~~hello\nfoo\n~~~")).isEqualTo("hello\nfoo");
    assertThat(markdown("```python\nfoo\n```")).isEqualTo("foo");
    assertThat(markdown("```C++\nfoo\n```")).isEqualTo("foo");
    assertThat(markdown("```js {1,3} title=a.js\nfoo\n```")).isEqualTo("foo");
    assertThat(markdown("```js:src/app.js\nfoo\n```")).isEqualTo("foo");
    assertThat(markdown("![kiln](https://i.example/x.png \"after firing\")"))
        .isEqualTo("kiln after firing");
    assertThat(markdown("It was [](/s \"the butler\")")).isEqualTo("It was the butler");
    assertThat(markdown("See.\n\n[1]: https://kiln.example/log \"the log\""))
        .isEqualTo("See.\n\n[1]: https://kiln.example/log \"the log\"");
    assertThat(markdown("See [1].\n\n[1]: https://kiln.example/log"))
        .isEqualTo("See 1. [https://kiln.example/log]");
  }

  @Test
  void targetsOfLinksMayContainSpaces() {
    assertThat(markdown("[log](https://kiln.example/a b.pdf) ok"))
        .isEqualTo("log ok [https://kiln.example/a%20b.pdf]");
    assertThat(markdown("[log](https://kiln.example/a_(b c) d \"title\")"))
        .isEqualTo("log [https://kiln.example/a_(b%20c)%20d]");
    assertThat(markdown("[log](<https://kiln.example/a b>)"))
        .isEqualTo("log [https://kiln.example/a%20b]");
    assertThat(markdown("`[log](https://kiln.example/a b)`"))
        .isEqualTo("[log](https://kiln.example/a b)");
    assertThat(markdown("    [log](https://kiln.example/a b)"))
        .isEqualTo("[log](https://kiln.example/a b)");
  }

  @Test
  void addressesHaveNoLineBreaksAndNoContent() {
    PlainText plain =
        Markup.toPlainText(
            "<a href='https://kiln.example/a\n\tb'>x</a><a href='data:text/html,http://no.example'>"
                + "y</a><a href='https://kiln.example/c'><img src='x' title='a kiln'></a>",
            BodyFormat.HTML);
    assertThat(plain.text()).isEqualTo("xya kiln");
    assertThat(plain.links()).containsExactly("https://kiln.example/ab", "https://kiln.example/c");
  }
}
