package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Path PAGES = Path.of("src/test/resources/formats/pages");

  private static Collected page(String name) throws IOException {
    Collected found = Collected.of(PAGES.resolve(name));
    assertThat(found.rejections).isEmpty();
    return found;
  }

  /** Returns id, parent, author, date, votes and text. */
  private static List<Tuple> said(Collected found) {
    return found.records.stream()
        .map(RecordPreparation::prepare)
        .map(r -> tuple(r.id(), r.parent(), r.author(), date(r), r.votes(), r.text()))
        .toList();
  }

  private static String date(SourceRecord record) {
    Instant date = record.date();
    return date == null ? "-" : date.toString().substring(0, 16);
  }

  @Test
  void lobsters() throws IOException {
    Collected found = page("lobsters.html");
    assertThat(said(found))
        .containsExactly(
            tuple("kelp01", null, "ines", "2024-02-01T15:00", 21L, "We rowed for a week."),
            tuple(
                "aaa111",
                null,
                "olaf",
                "2024-02-01T16:00",
                7L,
                "> for a week\n\nWhich week? See tides."),
            tuple("bbb222", "aaa111", "ines", "2024-02-01T17:00", 2L, "The fifth."),
            tuple("ccc333", null, null, "-", null, ""));
    assertThat(found.records)
        .filteredOn(r -> r.title() != null)
        .hasSizeGreaterThan(1)
        .extracting(RawRecord::thread, RawRecord::title, RawRecord::tags)
        .containsOnly(tuple("kelp01", "Counting kelp by boat", List.of("science", "boats")));
    assertThat(found.records)
        .extracting(RawRecord::url)
        .startsWith(
            "https://lobste.rs/s/kelp01/counting_kelp_by_boat", "https://lobste.rs/c/aaa111");
    assertThat(found.records.getFirst().links()).containsExactly("https://kelp.example/count");
    assertThat(found.remarks)
        .containsExactly(
            "lobsters.html: deleted comments, kept as placeholders in their threads: 1",
            "lobsters.html: a page of Lobsters: text outside its comments is not indexed");
  }

  @Test
  void oldReddit() throws IOException {
    Collected found = page("reddit.html");
    assertThat(said(found))
        .containsExactly(
            tuple("t3_bread1", null, "mila", "2024-01-05T08:00", 42L, ""),
            tuple("t1_c1", "t3_bread1", "noor", "2024-01-05T09:00", 12L, "Rye, toasted."),
            tuple("t1_c2", "t1_c1", "mila", "-", null, "> Rye\n\nWith seeds?"),
            tuple("t1_c3", "t3_bread1", null, "-", null, ""));
    assertThat(found.records)
        .filteredOn(r -> r.title() != null)
        .hasSizeGreaterThan(1)
        .extracting(RawRecord::thread, RawRecord::title, RawRecord::tags)
        .containsOnly(tuple("t3_bread1", "Best bread for soup?", List.of("r/baking")));
    assertThat(found.records.get(1).url())
        .isEqualTo("https://www.reddit.com/r/baking/comments/bread1/best_bread/c1/");
    assertThat(found.remarks).contains("reddit.html: comments that the page does not show: 17");
  }

  @Test
  void hackerNews() throws IOException {
    Collected found = page("hacker-news.html");
    assertThat(said(found))
        .containsExactly(
            tuple("hn:9001", null, "piet", "2024-04-01T06:00", 64L, ""),
            tuple(
                "hn:9002",
                "hn:9001",
                "quin",
                "2024-04-01T07:00",
                null,
                "How long does it run?\n\nMine stops."),
            tuple(
                "hn:9003",
                "hn:9002",
                "piet",
                "2024-04-01T08:00",
                null,
                "> Mine stops.\n\nShake it."),
            tuple("hn:9004", "hn:9003", null, "2024-04-01T09:00", null, ""),
            tuple("hn:9005", "hn:9001", "ruud", "-", null, "Lovely."));
    assertThat(found.records)
        .filteredOn(r -> r.title() != null)
        .hasSizeGreaterThan(1)
        .extracting(RawRecord::thread, RawRecord::title)
        .containsOnly(tuple("hn:9001", "Show HN: A clock made of sand"));
    assertThat(found.records.get(1).url()).isEqualTo("https://news.ycombinator.com/item?id=9002");
  }

  @Test
  void aPageOfOneHackerNewsCommentHasItsStory() throws IOException {
    Collected found =
        Collected.of(
            """
            <!doctype html><html><body><table class="fatitem"><tr class="athing" id="9002"><td>
            <a class="hnuser">quin</a> <span class="age" title="2024-04-01T07:00:00 1711954800"></span>
            <span class="navs"> | <a href="item?id=9001">parent</a></span>
            <span class="onstory"> | on: <a href="item?id=9001">Show HN: A clock</a></span>
            <div class="commtext c00">How long?</div></td></tr></table>
            <table class="comment-tree"><tr class="athing comtr" id="9003"><td class="ind" indent="0"></td>
            <td><a class="hnuser">piet</a><div class="commtext c00">A day.</div></td></tr></table>
            </body></html>
            """);
    assertThat(said(found))
        .containsExactly(
            tuple("hn:9002", "hn:9001", "quin", "2024-04-01T07:00", null, "How long?"),
            tuple("hn:9003", "hn:9002", "piet", "-", null, "A day."));
    assertThat(found.records)
        .extracting(RawRecord::thread, RawRecord::title)
        .containsOnly(tuple("hn:9001", "Show HN: A clock"));
  }

  @Test
  void discourseAsRenderedByScripts() throws IOException {
    Collected found =
        Collected.of(
            """
            <!doctype html><html><head><meta property="og:url" content="https://house.example/t/leaks/512/2">
            <meta property="og:title" content="Leaks"></head><body>
            <div class="topic-post"><article id="post_2" data-post-id="77"><div class="names">
            <span class="username"><a data-user-card="tilda">tilda</a></span></div>
            <a class="post-date"><span data-time="1717239600000"></span></a>
            <div class="cooked"><p>Move the piano.</p></div><span class="like-count">4</span>
            </article></div></body></html>
            """);
    assertThat(said(found))
        .containsExactly(
            tuple("discourse:512/2", null, "tilda", "2024-06-01T11:00", 4L, "Move the piano."));
    assertThat(found.records.getFirst().url()).isEqualTo("https://house.example/t/leaks/512/2");
  }

  @Test
  void discourse() throws IOException {
    Collected found = page("discourse.html");
    String topic = "discourse:512";
    assertThat(said(found))
        .containsExactly(
            tuple(topic + "/1", null, "sven", "2024-06-01T10:00", 3L, "It drips on the piano."),
            tuple(
                topic + "/2",
                topic + "/1",
                "tilda",
                "2024-06-01T11:00",
                null,
                "> sven:\n>\n> on the piano\n\nMove the piano."));
    assertThat(found.records)
        .filteredOn(r -> r.title() != null)
        .hasSizeGreaterThan(1)
        .extracting(RawRecord::thread, RawRecord::title, RawRecord::tags)
        .containsOnly(tuple(topic, "Leaks in the roof", List.of("roof")));
    assertThat(found.records.getLast().url())
        .isEqualTo("https://house.example/t/leaks-in-the-roof/512/2");
  }

  @Test
  void substack() throws IOException {
    Collected found = page("substack.html");
    assertThat(said(found))
        .containsExactly(
            tuple("substack:501", null, "Uma", "2023-05-01T22:05", 4L, "Rivers are never late."),
            tuple(
                "substack:502",
                "substack:501",
                "Vito",
                "2023-05-02T09:00",
                null,
                "They are not on time either."),
            tuple("substack:503", null, null, "-", null, ""));
    assertThat(found.records)
        .filteredOn(r -> r.title() != null)
        .hasSizeGreaterThan(1)
        .extracting(RawRecord::thread, RawRecord::title)
        .containsOnly(tuple("substack:post:88", "On slow rivers"));
    assertThat(found.records.getFirst().url())
        .isEqualTo("https://rivers.example/p/on-slow-rivers/comment/501");
  }

  @Test
  void disqus() throws IOException {
    assertThat(said(page("disqus.html")))
        .containsExactly(
            tuple("disqus:601", null, "Wim", "2024-03-03T10:15", 5L, "Cover the figs."),
            tuple("disqus:602", "disqus:601", "Xenia", "2024-03-04T08:00", null, "With straw?"),
            tuple("disqus:603", null, null, "-", null, ""));
  }

  /** The ids are the same as in the export of the same blog. */
  @Test
  void wordPress() throws IOException {
    Collected found = page("wordpress.html");
    String site = "bees.example/notes#comment-";
    assertThat(said(found))
        .containsExactly(
            tuple(site + 5, null, "Ruth", "2024-05-02T10:00", null, "Mine left on Sunday."),
            tuple(site + 6, site + 5, "Ilse", "2024-05-03T07:30", null, "A box under the branch."));
    assertThat(found.records.getFirst().title()).isEqualTo("Swarms in May");
    assertThat(found.remarks).contains("wordpress.html: pingbacks and trackbacks, not indexed: 1");
  }

  @Test
  void microdata() throws IOException {
    String page = "https://nets.example/knit";
    assertThat(said(page("microdata.html")))
        .containsExactly(
            tuple(page + "#c1", null, "Yara", "2024-07-01T09:00", 8L, "Mind the knots."),
            tuple(page + "#c2", page + "#c1", "Zeno", "-", null, "Which knots?"));
  }

  @Test
  void jsonLd() throws IOException {
    String page = "https://doors.example/paint";
    Collected found = page("json-ld.html");
    assertThat(said(found))
        .containsExactly(
            tuple(page + "#1", null, "Abel", "2024-08-01T10:00", 3L, "Oil paint, two coats."),
            tuple(page + "#2", page + "#1", "Bea", "-", null, "Three."));
    assertThat(found.records)
        .filteredOn(r -> r.title() != null)
        .hasSizeGreaterThan(1)
        .extracting(RawRecord::thread, RawRecord::title)
        .containsOnly(tuple(page, "Paint a door"));
  }

  @Test
  void aPageWithoutADiscussionIsReadAsText() throws IOException {
    Collected found =
        Collected.of("<!doctype html><title>T</title><p>One word.</p><p>Another word.</p>");
    assertThat(found.bodies()).containsExactly("One word.", "Another word.");
    assertThat(found.records.getFirst().title()).isEqualTo("T");
  }

  @Test
  void deeplyNestedCommentsTakeNoLongerThanFlatOnes() throws IOException {
    String open = "<div itemscope itemtype='https://schema.org/Comment'><p itemprop=text>w</p>";
    Collected found = Collected.of("<!doctype html><body>" + open.repeat(400));
    assertThat(found.records).hasSize(400);
  }

  @Test
  void menusOfAnyPageAreLeftOutAndCounted() throws IOException {
    Collected found =
        Collected.of(
            "<!DOCTYPE html><html><body><nav>home <nav>all ferries</nav></nav>"
                + "<p>The ferry is full.</p><div role=navigation>next page</div></body></html>");
    assertThat(found.bodies()).containsExactly("The ferry is full.");
    assertThat(found.leftOut)
        .extracting(LeftOutText::reason, LeftOutText::detail, LeftOutText::characters)
        .containsExactly(tuple(LeftOutReason.BOILERPLATE, "menus", 22L));
  }

  @Test
  void theRealLobstersPage() throws IOException {
    Collected found = Collected.of(RealFiles.at("lobsters/post_details_tdfoqh.html"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records).hasSize(11).allMatch(r -> "tdfoqh".equals(r.thread()));
    assertThat(found.records.getFirst().id()).isEqualTo("tdfoqh");
    assertThat(found.records).allMatch(r -> r.author() != null && r.date() != null);
    assertThat(found.records.get(1))
        .extracting(RawRecord::id, RawRecord::author, RawRecord::votes, RawRecord::url)
        .containsExactly("ncdsfc", "dpercy", 18L, "https://lobste.rs/c/ncdsfc");
    assertThat(found.records.get(1).date()).isEqualTo("2022-07-22T19:04:36Z");
    assertThat(found.records)
        .filteredOn(r -> "pcvbcd".equals(r.id()))
        .extracting(RawRecord::parent)
        .containsExactly("m3wyu5");
  }

  @Test
  void theRealRedditPage() throws IOException {
    Collected found = Collected.of(RealFiles.at("reddit/oldreddit_thread.html"));
    assertThat(found.records)
        .extracting(RawRecord::id, RawRecord::parent, RawRecord::author, RawRecord::votes)
        .containsExactly(
            tuple("t3_abc123", null, "fitnerd", 1420L),
            tuple("t1_c001", "t3_abc123", "alice", 312L),
            tuple("t1_c002", "t1_c001", "bob", 87L),
            tuple("t1_c003", "t3_abc123", null, null));
    assertThat(found.remarks).anyMatch(r -> r.endsWith("the page does not show: 400"));
  }
}
