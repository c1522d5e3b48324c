package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

class XmlExportsTest {
  private static final Path FORMATS = Path.of("src/test/resources/formats");

  private static Collected own(String name) throws IOException {
    return Collected.of(FORMATS.resolve(name));
  }

  private static List<SourceRecord> prepared(Collected found) {
    return found.records.stream().map(RecordPreparation::prepare).toList();
  }

  @Test
  void disqusHasThreadsParentsAndNamesWithoutAddresses() throws IOException {
    Collected found = own("disqus.xml");
    assertThat(found.rejections).isEmpty();
    assertThat(prepared(found))
        .extracting(
            SourceRecord::id, SourceRecord::parent, SourceRecord::author, SourceRecord::text)
        .containsExactly(
            tuple("disqus:8101", null, "Jon Rask", "The lamp burned all night; see the tables."),
            tuple(
                "disqus:8102",
                "disqus:8101",
                "tove",
                "> The lamp burned all night\n\nNot on Tuesday it didn't."),
            tuple("disqus:8103", "disqus:8102", null, ""),
            tuple("disqus:8104", null, null, ""));
    assertThat(found.records)
        .extracting(RawRecord::thread, RawRecord::title)
        .containsOnly(tuple("disqus:7001", "The keeper's log"), tuple("disqus:7001", null));
    SourceRecord first = prepared(found).getFirst();
    assertThat(first.date()).isEqualTo("2024-03-01T09:15:00Z");
    assertThat(first.url()).isEqualTo("https://lighthouse.example/keepers-log#comment-8101");
    assertThat(first.cites())
        .extracting(c -> c.url())
        .containsExactly("https://tides.example/tables");
    assertThat(found.remarks)
        .containsExactly(
            "disqus.xml: deleted comments, kept as placeholders in their threads: 1",
            "disqus.xml: comments marked as spam, kept as placeholders in their threads: 1");
  }

  @Test
  void wordPressHasCommentsOfEachPostAndNoPingbacks() throws IOException {
    Collected found = own("wordpress.xml");
    assertThat(found.rejections).isEmpty();
    String site = "bees.example/notes#comment-";
    assertThat(prepared(found))
        .extracting(
            SourceRecord::id,
            SourceRecord::parent,
            SourceRecord::author,
            SourceRecord::date,
            SourceRecord::text)
        .containsExactly(
            tuple(
                site + 5,
                null,
                "Ruth",
                Instant.parse("2024-05-02T10:00:00Z"),
                "Mine left on Sunday.\n\nThey hang in the pear tree & hum."),
            tuple(
                site + 6,
                site + 5,
                "Ilse",
                Instant.parse("2024-05-02T13:30:00Z"),
                "A box under the branch, at dusk."),
            tuple(site + 7, null, null, null, ""),
            tuple(site + 8, null, null, null, ""),
            tuple(
                site + 9, null, null, Instant.parse("2024-11-02T07:00:00Z"), "Sugar, two to one."));
    assertThat(found.records)
        .extracting(RawRecord::thread, RawRecord::title, RawRecord::tags)
        .startsWith(tuple("bees.example/notes/?p=31", "Swarms in May", List.of("Swarm")))
        .endsWith(tuple("bees.example/notes/?p=44", "Winter feed", List.of("Feeding")));
    assertThat(found.records.getFirst().url())
        .isEqualTo("https://bees.example/notes/swarms-in-may/#comment-5");
    assertThat(found.remarks)
        .containsExactly(
            "wordpress.xml: comments held for moderation, included: 1",
            "wordpress.xml: pingbacks and trackbacks, kept as placeholders without text: 1",
            "wordpress.xml: comments marked as spam, kept as placeholders in their threads: 1");
  }

  @Test
  void stackExchangeHasPostsAndTheirComments() throws IOException {
    Collected found = own("knots.example");
    assertThat(found.rejections)
        .containsExactly("knots.example/Comments.xml:5: \"Text\" and \"Body\" are missing");
    assertThat(found.remarks)
        .containsExactly(
            "knots.example/Posts.xml: posts that are neither questions nor answers, skipped: 1");
    String post = "knots.example#post";
    String comment = "knots.example#comment";
    assertThat(prepared(found))
        .extracting(
            SourceRecord::id,
            SourceRecord::parent,
            SourceRecord::thread,
            SourceRecord::author,
            SourceRecord::votes,
            SourceRecord::text)
        .containsExactly(
            tuple(
                comment + 1,
                post + 2,
                post + 2,
                "user14",
                3L,
                "It jams: use List<Bend> or Map<Rope,Knot> & see the book."),
            tuple(comment + 2, post + 2, post + 2, "user77", 0L, "@user14 only when loaded."),
            tuple(post + 1, null, post + 1, "user14", 10L, "Which knot holds on wet rope?"),
            tuple(
                post + 2,
                post + 1,
                post + 1,
                "user77",
                -1L,
                "> on wet rope\n\nA double fisherman's."),
            tuple(post + 4, null, post + 4, "user15", 2L, "Newer dumps part tags by bars."));
    assertThat(found.records.get(2).tags()).containsExactly("rope", "wet-gear");
    assertThat(found.records.get(2).title()).isEqualTo("A knot for wet rope");
    assertThat(found.records.getLast().tags()).containsExactly("meta", "rope");
    assertThat(found.records.getFirst().date()).isEqualTo("2023-02-07T08:30:28.907Z");
  }

  /** The ids are the same as in other exports and saved pages of the same threads. */
  @Test
  void feedsHaveEntriesWithoutTextThatServicesAdd() throws IOException {
    Collected rss = own("topic.rss");
    assertThat(prepared(rss))
        .extracting(
            SourceRecord::id,
            SourceRecord::parent,
            SourceRecord::thread,
            SourceRecord::title,
            SourceRecord::author,
            SourceRecord::text)
        .containsExactly(
            tuple(
                "discourse:512/2",
                "discourse:512/1",
                "discourse:512",
                "Leaks in the roof",
                "tilda",
                "> on the piano\n\nMove the piano."),
            tuple(
                "bees.example/notes#comment-5",
                null,
                "bees.example/notes/?p=31",
                "Leaks in the roof",
                "Ruth",
                "Mine left on Sunday."));
    assertThat(rss.records.getFirst().date()).isEqualTo("2024-06-01T11:00:00Z");
    assertThat(rss.records.getFirst().tags()).containsExactly("roof");
    Collected atom = own("thread.atom");
    assertThat(prepared(atom))
        .extracting(
            SourceRecord::id,
            SourceRecord::thread,
            SourceRecord::title,
            SourceRecord::author,
            SourceRecord::text)
        .containsExactly(
            tuple("t1_c1", "t3_bread1", "Best bread for soup?", "noor", "Rye, toasted."));
  }

  @Test
  void theRealFeeds() throws IOException {
    Collected discourse = Collected.of(RealFiles.at("discourse/t_2144.rss"));
    assertThat(discourse.rejections).isEmpty();
    assertThat(discourse.records)
        .hasSize(25)
        .allMatch(r -> "discourse:2144".equals(r.thread()) && r.date() != null)
        .noneMatch(r -> r.body().contains("Read full topic"));
    assertThat(discourse.records.getFirst().id()).isEqualTo("discourse:2144/31");
    assertThat(discourse.records.getFirst().parent()).isEqualTo("discourse:2144/28");
    Collected reddit = Collected.of(RealFiles.at("reddit/thread.rss"));
    assertThat(reddit.rejections).isEmpty();
    assertThat(reddit.records)
        .hasSize(34)
        .allMatch(r -> "t3_1qcwxml".equals(r.thread()) && "New bike day".equals(r.title()))
        .noneMatch(r -> r.body().contains("submitted by"));
  }

  @Test
  void neitherFetchesNorExpandsEntitiesOfTheFile() throws IOException {
    Path secret = Path.of("src/test/resources/formats/wordpress.xml").toAbsolutePath();
    Collected found =
        Collected.of(
            "<?xml version=\"1.0\"?><!DOCTYPE disqus [<!ENTITY file SYSTEM \""
                + secret.toUri()
                + "\"><!ENTITY ha \"ha ha ha\">]>\n<disqus><post dsq:id=\"1\"><message>"
                + "before &file; &ha; &nbsp;after</message></post></disqus>");
    assertThat(found.rejections).isEmpty();
    assertThat(prepared(found).getFirst().text()).isEqualTo("before &file; &ha; \u00a0after");
  }

  @Test
  void keepsTheCommentsBeforeMalformedXml() throws IOException {
    Collected found =
        Collected.of(
            """
            <disqus><post dsq:id="1"><message>a \u0007 bell</message></post>
            <post dsq:id="2"><message>b</message></post>
            <post dsq:id="3"><message>c</wrong></post></disqus>\
            """);
    assertThat(found.bodies()).containsExactly("a   bell", "b");
    assertThat(found.rejections)
        .singleElement()
        .asString()
        .startsWith("in:3: broken XML: ")
        .endsWith("; nothing after it is read");
  }

  @Test
  void theRealDisqusExport() throws IOException {
    Collected found = Collected.of(RealFiles.at("disqus/isso-disqus.xml"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::id, RawRecord::parent, RawRecord::thread)
        .containsExactly(
            tuple("disqus:4", null, "disqus:2"),
            tuple("disqus:5", "disqus:4", "disqus:2"),
            tuple("disqus:6", null, "disqus:1337"),
            tuple("disqus:8", null, "disqus:7"),
            tuple("disqus:9", null, "disqus:2"),
            tuple("disqus:11", "disqus:9", "disqus:2"));
    assertThat(found.records.get(4).body()).isEmpty();
    assertThat(found.records.toString()).doesNotContain("@", "127.0.0.1");
  }

  @Test
  void theRealWordPressExport() throws IOException {
    Collected found = Collected.of(RealFiles.at("wordpress-wxr/themeunittestdata.wordpress.xml"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records).hasSize(33);
    assertThat(found.records).filteredOn(r -> r.body().isEmpty()).hasSize(4);
    assertThat(found.remarks)
        .anyMatch(
            r -> r.endsWith("pingbacks and trackbacks, kept as placeholders without text: 4"));
    assertThat(found.records).extracting(RawRecord::id).doesNotHaveDuplicates();
    assertThat(found.records)
        .allMatch(r -> r.thread() != null && (r.title() != null || r.body().isEmpty()));
    assertThat(found.records).filteredOn(r -> r.parent() != null).isNotEmpty();
  }

  @Test
  void theRealStackExchangeDump() throws IOException {
    Collected found = Collected.of(RealFiles.at("stackexchange/conlang-meta-se"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .filteredOn(r -> r.source().endsWith("Comments.xml"))
        .hasSize(230)
        .allMatch(r -> r.parent() != null && r.date() != null && !r.body().isEmpty());
    List<String> posts =
        found.records.stream()
            .filter(r -> r.source().endsWith("Posts.xml"))
            .map(RawRecord::id)
            .toList();
    assertThat(found.records)
        .filteredOn(r -> r.source().endsWith("Comments.xml"))
        .allMatch(r -> posts.contains(r.parent()));
    assertThat(found.remarks).filteredOn(r -> r.contains("without comments, skipped")).hasSize(2);
  }
}
