package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text gives to the index, and the same text as a query. */
class TokenTableTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        // case, accents, widths
        "Hayek HAYEK; hayek hayek; hayek hayek",
        "Café cafe\u0301 naïve; cafe cafe naive; cafe cafe naive",
        "Straße Øre ﬁne Ｆｕｌｌ; strasse ore|oere fine full; strasse ore fine full",
        "İstanbul Iğdır; istanbul igdir; istanbul igdir",
        "Σοφός ΣΟΦΟΣ ёлка ЁЛКА йод; σοφοσ σοφοσ елка елка йод; σοφοσ σοφοσ елка елка йод",
        "x² h₁ ½; x2 h1 1/2; x2 h1 1/2",
        // apostrophes
        "don't don’t don`t; don't don't don't; don't don't don't",
        "Hayek's Hayek’s; hayek|hayek's hayek|hayek's; hayek's hayek's",
        "users' rock 'n' roll; users rock n roll; users rock n roll",
        "l'homme qu’elle O'Brien; l'homme|homme qu'elle|elle o'brien|brien; l'homme qu'elle o'brien",
        "I'll we're; i'll we're; i'll we're",
        // symbols
        "C++ C# F#; c++ c# f#; c++ c# f#",
        "Notepad++ C++20; notepad++|notepad c++ 20; notepad++ c++ 20",
        ".NET ASP.NET; .net|net asp.net|asp net; .net asp.net",
        "$100 $AAPL €3.5M 50€ 50%; $100|100 $aapl|aapl €3.5m|3.5m 50€|50 50%|50; $100 $aapl €3.5m 50€ 50%",
        "+1 a+b; +1|1 a b; +1 a b",
        "@name #tag; @name|name #tag|tag; @name #tag",
        "#12 #tag-line ##x; #12|12 #tag|tag line x; #12 #tag line x",
        "u/name /r/sub and/or; u/name|name r/sub|sub and or; u/name r/sub and or",
        ":-) :) thanks:) (see :/); :-) :) thanks :) see :/; :-) :) thanks :) see :/",
        "<3 </3 (: =D x:y a:(b); <3 </3 (: =d x y a b; <3 </3 (: =d x y a b",
        // hyphens
        "well-known; wellknown|well known; well known",
        "state-of-the-art; stateoftheart|state of the art; state of the art",
        "e-mail email e-book; email|mail email ebook|book; email email ebook",
        "GPT-4 COVID‑19; gpt4|gpt 4 covid19|covid 19; gpt 4 covid 19",
        "2026-04-11 10-20; 2026 04 11 10 20; 2026 04 11 10 20",
        "so - what -- no; so what no; so what no",
        // numbers
        "4.7 18.5T 1.2.3 v1.2; 4.7 18.5t 1.2.3 v1.2; 4.7 18.5t 1.2.3 v1.2",
        "1,000 1,234,567.89 1,5 1,2,3; 1000 1234567.89 1 5 1 2 3; 1000 1234567.89 1 5 1 2 3",
        "3.14. End; 3.14 end; 3.14 end",
        // names with dots and underscores
        "node.js end.But; node.js|node js end.but|end but; node.js _ end.but",
        "add_comm __init__ _so_; add_comm|add comm init so; add_comm _ init so",
        "U.S. e.g. Ph.D.; u.s|us e.g|eg ph.d|ph d; u.s e.g ph.d",
        // URLs and addresses
        "see https://www.beren.io/2026-04-11-On-Mythos/ now; see beren.io|beren mythos now; see beren.io mythos now",
        "https://a.blog.com/p/how-could?x=no#nor; a.blog.com|a blog.com|blog how could; a.blog.com _ how could",
        "(https://en.wiki.org/X_(film)) so; en.wiki.org|en wiki.org|wiki film so; en.wiki.org _ film so",
        "www.foo.org luke.lol; foo.org|foo luke.lol|luke lol; foo.org luke.lol",
        "foo.com/bar/baz42 x; foo.com|foo bar x; foo.com bar x",
        "jane.doe@mail.org bob; jane.doe@mail.org|jane.doe|jane doe mail.org|mail bob; jane.doe@mail.org _ _ bob",
        "http:// http://localhost:8080/; http localhost; http localhost",
        // emoji
        "👍 👍🏽 good👍👍; 👍 👍 good 👍 👍; 👍 👍 good 👍 👍",
        "👩🏽‍💻 👨‍👩‍👧 ❤️ ❤; 👩‍💻 👨‍👩‍👧 ❤ ❤; 👩‍💻 👨‍👩‍👧 ❤ ❤",
        "🇩🇪🇫🇷 1️⃣ #️⃣; 🇩🇪 🇫🇷 1⃣ #⃣; 🇩🇪 🇫🇷 1⃣ #⃣",
        // scripts without spaces
        "日本語 本; 日|日本 本|本语 语 本; 日本 本语 _ 本",
        "AI技術です; ai 技|技术 术|术で で|です す; ai 技术 术で です",
        "학교에 ﾊﾞｽ; 학|학교 교|교에 에 バ|バス ス; 학교 교에 _ バス",
        "ไทย; ไ|ไท ท|ทย ย; ไท ทย",
        // what nobody sees
        "soft\u00ADhyphen a\u200Fb zero\u200Bspace; softhyphen ab zero space; softhyphen ab zero space",
      })
  void givesTheseTokens(String text, String index, String query) {
    assertThat(Rendered.tokens(CommentAnalyzers.exact(), text)).isEqualTo(index);
    assertThat(Rendered.tokens(CommentAnalyzers.exactQuery(), text)).isEqualTo(query);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "classifier, classifiers classified classify classifies classifying",
    "distillation, distillations",
    "Hayek, Hayek's Hayek’s",
    "organization, organizations organizational organizing",
    "university, universities",
    "news, news",
    "use, used using uses",
    "child, children",
    "hypothesis, hypotheses",
    "write, wrote written writing writes",
    "policy, policies",
    "index, indices indexes indexing",
  })
  void stemsTogether(String word, String inflections) {
    String stem = stem(word);
    for (String inflection : inflections.split(" ")) {
      assertThat(stem(inflection)).as(inflection).isEqualTo(stem);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "news, new",
    "organic, organ",
    "organic, organization",
    "universe, university",
    "general, generate",
    "important, import",
    "experience, experiment",
    "community, communism",
    "conversation, conversion",
    "position, positive",
    "emergency, emerge",
    "several, severe",
    "politics, polite",
    "past, paste",
    "use, us",
    "iron, irony",
    "business, busy",
    "international, internal",
    "policy, police",
    "public, publication",
    "author, authority",
    "integrity, integration",
    "animal, animation",
    "execute, executive",
    "capital, capitalism",
    "hospital, hospitality",
    "fact, facet",
    "C++, C",
    "node.js, node",
  })
  void keepsApart(String one, String other) {
    assertThat(stem(one)).isNotEqualTo(stem(other));
  }

  private static String stem(String word) {
    return Rendered.tokens(CommentAnalyzers.stemmedQuery(), word);
  }
}
