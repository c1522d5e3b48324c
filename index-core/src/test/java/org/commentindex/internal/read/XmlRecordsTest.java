package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** XML of services: an input, and its comments as {@code id > parent | author | date | text}. */
class XmlRecordsTest {

  record Export(String name, String input, List<String> comments) {
    Export(String name, String input, String... comments) {
      this(name, input, List.of(comments));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Export> exports() {
    List<Export> all = new ArrayList<>(wikis());
    all.addAll(trackers());
    all.addAll(others());
    return all;
  }

  private static List<Export> wikis() {
    return List.of(
        new Export(
            "MediaWiki in German, with a reply after an outdent and unsigned text",
            """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="de"><siteinfo>
            <base>https://wiki.example.org/wiki/Start</base></siteinfo><page>
            <title>Diskussion:Kegel</title><ns>1</ns>
            <revision><text>alt</text></revision><revision><text>
            == Umfallen ==
            Ich stimme [[Benutzer:Bob]] zu.
            Noch eine Zeile. --[[Benutzer:Esche|Esche]] ([[Benutzer Diskussion:Esche|Diskussion]]) 19:02, 5. Mär. 2024 (CET)
            :Ja. [https://x.example/a Quelle] &lt;small&gt;[[Benutzer:Wren|W]]&lt;/small&gt; 20:04, 5. März 2024 (CET)
            ::Auch. [[Spezial:Beiträge/192.0.2.1|192.0.2.1]] 20:05, 5. März 2024 (CET)
            {{od}} Nein. – [[Benutzer:Pip|Pip]] 08:10, 6. Mai 2024 (CEST)

            == Rest ==
            ohne Unterschrift
            </text></revision></page></mediawiki>
            """,
            "c-Esche-2024-03-05T18:02:00Z > null | Esche | 2024-03-05T18:02:00Z | Ich stimme"
                + " Benutzer:Bob zu.\nNoch eine Zeile.",
            "c-Wren-2024-03-05T19:04:00Z > c-Esche-2024-03-05T18:02:00Z | Wren |"
                + " 2024-03-05T19:04:00Z | Ja. Quelle",
            "c--2024-03-05T19:05:00Z > c-Wren-2024-03-05T19:04:00Z | null | 2024-03-05T19:05:00Z |"
                + " Auch.",
            "c-Pip-2024-05-06T06:10:00Z > c--2024-03-05T19:05:00Z | Pip |"
                + " 2024-05-06T06:10:00Z | Nein.",
            "c-4 > null | null | null | ohne Unterschrift"));
  }

  private static List<Export> trackers() {
    return List.of(
        new Export(
            "Bugzilla with addresses as names",
            """
            <bugzilla urlbase="https://bugs.example/"><bug><bug_id>31</bug_id>
            <short_desc>Probe</short_desc>
            <long_desc><commentid>1</commentid><comment_count>0</comment_count>
            <who name="">ash@x.example</who><bug_when>2024-03-05 19:02:30 +0100</bug_when>
            <thetext>low</thetext></long_desc>
            <long_desc><commentid>2</commentid><comment_count>1</comment_count>
            <who name="Wren">w</who><thetext>a</thetext></long_desc>
            <long_desc><commentid>3</commentid><comment_count>2</comment_count>
            <who name="Pip">p</who><thetext>(In reply to Wren from comment #1)
            &gt; a
            b</thetext></long_desc></bug></bugzilla>
            """,
            "bugzilla:1 > null | null | 2024-03-05T18:02:30Z | low",
            "bugzilla:2 > bugzilla:1 | Wren | null | a",
            "bugzilla:3 > bugzilla:2 | Pip | null | (In reply to Wren from comment #1)\n> a\nb"),
        new Export(
            "SMS backup",
            """
            <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
            <smses count="2"><sms address="+4915112345" date="1709665350000" type="1"
            body="hello" contact_name="Ash" /><sms address="+4915112345" date="1709665360000"
            type="1" body="again" contact_name="+49 151 12345678" /><mms date="1709665370000"
            msg_box="2" contact_name="Ash"><parts><part ct="text/plain" text="sent"/></parts></mms>
            </smses>
            """,
            "null > null | Ash | 2024-03-05T19:02:30Z | hello",
            "null > null | null | 2024-03-05T19:02:40Z | again",
            "null > null | null | 2024-03-05T19:02:50Z | sent"));
  }

  private static List<Export> others() {
    return List.of(
        new Export(
            "Jira",
            """
            <rss version="0.92"><channel><item><link>https://j.example/browse/AB-1</link>
            <key id="10">AB-1</key><summary>Probe</summary><reporter username="ash">Ash</reporter>
            <created>Tue, 5 Mar 2024 19:02:30 +0000</created><description>low</description>
            <comments><comment id="7" author="wren" created="Tue, 5 Mar 2024 19:04:02 +0000">
            move it</comment></comments></item></channel></rss>
            """,
            "jira:j.example/10 > null | Ash | 2024-03-05T19:02:30Z | low",
            "jira:j.example/comment:7 > jira:j.example/10 | wren | 2024-03-05T19:04:02Z | move it"),
        new Export(
            "any records",
            """
            <data><note kind="x"><id>1</id><author>Ash</author><date>2024-03-05</date>
            <body>one</body><replies><note id="2" author="Wren"><body>two</body></note></replies>
            </note></data>
            """,
            "1 > null | Ash | 2024-03-05T00:00:00Z | one",
            "2 > 1 | Wren | null | two"),
        new Export(
            "WXR without the address of the blog",
            """
            <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>
            <link>https://bees.example/notes/</link><wp:post_id>3</wp:post_id><wp:comment>
            <wp:comment_id>5</wp:comment_id><wp:comment_content>hum</wp:comment_content>
            </wp:comment></item></channel></rss>
            """,
            "bees.example#comment-5 > null | null | null | hum"));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void readsTheRecords(Export export) throws IOException {
    Collected found = Collected.of(export.input());
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(XmlRecordsTest::line)
        .containsExactlyElementsOf(export.comments());
  }

  private static String line(RawRecord r) {
    return shortId(r.id())
        + " > "
        + shortId(r.parent())
        + " | "
        + r.author()
        + " | "
        + r.date()
        + " | "
        + r.body();
  }

  private static String shortId(@Nullable String id) {
    return id == null ? "null" : id.substring(id.indexOf("#c-") + 1);
  }

  @Test
  void theTextMayBeThatOfTheElement() throws IOException {
    Collected found =
        Collected.of(
            """
            <?xml version="1.0"?>
            <posts><post id="1" author="ada" date="2024-03-05">Did the cones slump?</post></posts>
            """);
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body)
        .containsExactly(tuple("ada", "Did the cones slump?"));
  }

  @Test
  void aPostContainsItsComments() throws IOException {
    Collected found =
        Collected.of(
            """
            <?xml version="1.0" ?>
            <root><title>Flat cones</title><name>t3_abc12</name><selftext>Did they slump?</selftext>
            <permalink>/r/Pottery/comments/abc12/flat/</permalink><id>abc12</id><author>wren</author>
            <created_utc>1709665350.0</created_utc>
            <comments><author>ash</author><id>k1</id><body>Yes, flat</body>
            <created_utc>1709665442.0</created_utc><parent_id>t3_abc12</parent_id>
            <replies><author>wren</author><id>k2</id><body>Then move it</body>
            <created_utc>1709665900.0</created_utc><parent_id>t1_k1</parent_id><replies/></replies>
            </comments></root>
            """);
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::id, RawRecord::parent, RawRecord::thread, RawRecord::body)
        .containsExactly(
            tuple("t3_abc12", null, null, "Did they slump?"),
            tuple("t1_k1", "t3_abc12", "t3_abc12", "Yes, flat"),
            tuple("t1_k2", "t1_k1", "t3_abc12", "Then move it"));
  }
}
