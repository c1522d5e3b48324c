package org.commentindex.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans of links, and words with a dot that are no links. */
class LinkFinderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // End of a sentence.
        "see |https://a.org/x|.",
        "(|https://a.org/x|)",
        "is it |https://a.org/x|? No, |https://a.org/y|!",
        "|https://a.org/x|, |https://a.org/y|; |https://a.org/z|: all three",
        "|https://a.org/x|...",
        "|https://a.org/x|…",
        "\"|https://a.org/x|\" and '|https://a.org/y|'",
        "“|https://a.org/x|” ‘|https://a.org/y|’ «|https://a.org/z|»",
        "|https://a.org/x|—or not",
        "|https://a.org/x| and\n|https://a.org/y|\n\n|HTTP://A.ORG/z|",
        // Brackets within and around URLs.
        "|https://en.wikipedia.org/wiki/Bus_(computing)| has it",
        "(as |https://en.wikipedia.org/wiki/Bus_(computing)|)",
        "[|https://a.org/x|] {|https://a.org/y|}",
        "|https://a.org/Bell’s_law|’",
        // Markup.
        "[label](|https://a.org/x|)",
        "[label](|https://a.org/x| \"title\")",
        "<|https://a.org/x|> and <|a.org/x|>",
        "**|https://a.org/x|** _|https://a.org/y|_ ~~|https://a.org/z|~~",
        "`|https://a.org/x|`",
        "<a href=\"|https://a.org/x|\">here</a>",
        "&lt;|https://a.org/x|&gt;",
        "|https://en.wikipedia.org/wiki/Bus\\_lane| as Markdown escapes it",
        // Scripts without spaces.
        "见|https://a.org/x|。然后",
        "（|https://a.org/x|）",
        "「|https://a.org/x|」と",
        "|https://zh.wikipedia.org/wiki/公交|，很好",
        "请看|example.com|吧",
        // Schemes and hosts.
        "|ftp://a.org/x| but not gopher://a.org/x, mailto:someone@a.org or file:///a.org",
        "|http://localhost:8000/x| |http://127.0.0.1/x| |http://[::1]/x|",
        "|http://münchen.example/x| |https://xn--mnchen-3ya.example|",
        "|https://reader@a.org/x|",
        "text:|http://a.org/x| see|https://a.org/y|",
        "|https://a.org/x||https://a.org/y|",
        "|https://web.archive.org/web/2020/https://a.org/x| is one link",
        "http:// and http://. and http://?? and http://-a.org and http://.a.org",
        "http://a.org:500000 and http://a_",
        "git+https://a.org/x and (+https://a.org/robot)",
        // URL templates.
        "https://a.org/{id} and https://a.org/<your-name>/x",
        "|https://a.org/x|<br>",
        // Written by a program or by a person.
        "info: parser: cloning https://a.org/parser to './packages/parser'",
        "I am downloading |https://a.org/x| and tried this: |https://a.org/y|",
        "{\"home\": \"https://a.org/api\", \"n\": 1}",
        "require parser from git \"https://a.org/parser.git\" @ \"main\"",
        "homepage = 'https://a.org/x'",
        "<a href=\"|https://a.org/x|\"> they call \"|https://a.org/y|\"; git clone |https://a.org/z|",
        // Without a scheme.
        "|www.example.org| and |www.example.co.uk/x|, not www.example",
        "|example.org/path| and |example.co.uk/a?b=c#d|.",
        "ask |example.com|, or |example.org|.",
        "at |example.com|: and at |example.co.uk|",
        "|bit.ly/2abc| |youtu.be/abc| |docs.rs/tokio|",
        "|example.org:8080/x|",
        "|президент.example.org/x|",
      })
  void theLinkIsBetweenTheBars(String marked) {
    assertThat(mark(marked.replace("|", ""))).isEqualTo(marked);
  }

  private static String mark(String text) {
    StringBuilder marked = new StringBuilder();
    int done = 0;
    for (LinkFinder.UrlSpan place : LinkFinder.in(text)) {
      marked.append(text, done, place.start()).append('|');
      marked.append(text, place.start(), place.end()).append('|');
      done = place.end();
    }
    return marked.append(text.substring(done)).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the end.Next sentence",
        "it is so.In the end",
        "This is it.so/that",
        "foo.py Main.java main.rs lib.rs/main.rs README.md a.out notes.txt image.jpg",
        "node.js and socket.io and std.io and Vue.js/React.js",
        "std.io/file self.net this.org java.net.URL",
        "ASP.NET and System.Net and .NET",
        "someone@example.org, a.b+c@mail.example.com and @example.com",
        "someone@www.example.org",
        "e.g. and i.e. and etc.and a.m. 4.7 1.2.3.4 192.168.1.1/x 18.5T",
        "foo.com(x) foo.com_bar foo.com=1 x=foo.com $foo.com",
        "src/foo.com/x ./example.org ../a.org/b C:\\example.org\\x",
        "org.example.comments and com.example.Main",
        "example.invalid/x example.unknownsuffix/x",
        "-example.com _example.com .example.com example..com",
        "example.github.io#12",
        "co.uk com.au/x example.com:8080 example.com:500000",
        "...",
        "",
      })
  void thereIsNoLinkIn(String text) {
    assertThat(LinkFinder.in(text)).isEmpty();
  }
}
