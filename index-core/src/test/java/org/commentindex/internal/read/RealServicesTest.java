package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;

/** Tests real exports; skipped if the files are not available. */
class RealServicesTest {

  private static List<SourceRecord> read(String file, String... remarks) throws IOException {
    Collected found = Collected.of(RealFiles.at(file));
    assertThat(found.rejections).isEmpty();
    assertThat(found.remarks.stream().map(remark -> remark.replaceFirst("^\\S+: ", "")))
        .containsExactly(remarks);
    List<SourceRecord> records = found.records.stream().map(RecordPreparation::prepare).toList();
    assertThat(records).allSatisfy(record -> assertThat(record.date()).isNotNull());
    assertThat(records.stream().map(SourceRecord::id)).doesNotHaveDuplicates();
    return records;
  }

  private static SourceRecord withId(String id, List<SourceRecord> records) {
    return records.stream().filter(record -> id.equals(record.id())).findFirst().orElseThrow();
  }

  /** Counts the replies whose parent is among the records, and all replies. */
  private static String linked(List<SourceRecord> records) {
    Set<String> ids = new HashSet<>();
    records.forEach(record -> ids.add(String.valueOf(record.id())));
    List<String> parents =
        records.stream().map(SourceRecord::parent).filter(Objects::nonNull).toList();
    return parents.stream().filter(ids::contains).count() + " of " + parents.size();
  }

  private static long threads(List<SourceRecord> records) {
    return records.stream().map(SourceRecord::thread).distinct().count();
  }

  @Test
  void aRedditThreadWithStubs() throws IOException {
    List<SourceRecord> records =
        read(
            "reddit/praw/thread-removed-comment.json",
            "comments that the service did not include in this file: 6290");
    assertThat(records).hasSize(201);
    assertThat(linked(records)).isEqualTo("200 of 200");
    assertThat(threads(records)).isEqualTo(1);
    SourceRecord comment = withId("t1_dm9noj4", records);
    assertThat(comment.parent()).isEqualTo("t1_dm9lopq");
    assertThat(comment.votes()).isEqualTo(941);
    assertThat(comment.date()).isEqualTo(Instant.parse("2017-08-29T04:15:33Z"));
    assertThat(comment.title()).startsWith("Which conspiracy theory");
  }

  @Test
  void aRedditThreadOfManyLevels() throws IOException {
    List<SourceRecord> records =
        read(
            "reddit/praw/TestCommentForest.test_replace__all.1.json",
            "deleted comments, kept as placeholders in their threads: 6",
            "comments that the service did not include in this file: 61",
            "branches that end with \"continue this thread\": 6");
    assertThat(records).hasSize(477);
    assertThat(linked(records)).isEqualTo("476 of 476");
    assertThat(records.stream().filter(record -> record.author() == null)).isNotEmpty();
    assertThat(records.stream().filter(r -> !OwnAndQuotedText.of(r.text()).quoted().isEmpty()))
        .isNotEmpty();
  }

  @Test
  void aRedditResponseWithMoreComments() throws IOException {
    List<SourceRecord> records = read("reddit/go-reddit-more.json");
    assertThat(records.stream().map(SourceRecord::id))
        .containsExactly("t1_def", "t1_ghi", "t1_jkl");
    assertThat(linked(records)).isEqualTo("1 of 3");
    assertThat(read("reddit/praw/TestCommentForest.test_replace__all.2.json")).hasSize(11);
  }

  @Test
  void linesOfPushshift() throws IOException {
    List<SourceRecord> records = read("pushshift/RC-sample.ndjson");
    assertThat(records).hasSize(5);
    SourceRecord first = withId("t1_dtjoj2e", records);
    assertThat(first.parent()).isEqualTo("t1_dtj8323");
    assertThat(first.thread()).isEqualTo("t3_7uaobc");
    assertThat(first.tags()).containsExactly("r/tumblr");
    assertThat(first.number()).isEqualTo(1);
  }

  @Test
  void aDiscourseTopic() throws IOException {
    List<SourceRecord> records = read("discourse/t_2144_posts.json");
    assertThat(records).hasSize(20);
    assertThat(linked(records)).isEqualTo("16 of 16");
    // It has no parent in the JSON, and quotes the first post.
    SourceRecord quoting = withId("discourse:2144/2", records);
    assertThat(quoting.parent()).isEqualTo("discourse:2144/1");
    assertThat(OwnAndQuotedText.of(quoting.text()).quoted()).contains("people love this theme");
    assertThat(OwnAndQuotedText.of(quoting.text()).own()).doesNotContain("people love this theme");
    assertThat(withId("discourse:2144/8", records).parent()).isEqualTo("discourse:2144/4");
  }

  @Test
  void theLatestPostsOfADiscourseForum() throws IOException {
    List<SourceRecord> records = read("discourse/posts.json");
    assertThat(records).hasSize(50);
    assertThat(threads(records)).isEqualTo(11);
    SourceRecord post = withId("discourse:2144/31", records);
    assertThat(post.parent()).isEqualTo("discourse:2144/28");
    assertThat(post.title()).isEqualTo("KPop Demon Hunters");
    assertThat(post.author()).isEqualTo("ActiveMind");
  }

  @Test
  void youTubeThreads() throws IOException {
    List<SourceRecord> records =
        read(
            "youtube/commentThreads.json",
            "comments that the service did not include in this file: 6");
    assertThat(records).hasSize(98);
    assertThat(threads(records)).isEqualTo(1);
    assertThat(withId("UgxISZhP_62DIrtv2r94AaABAg", records).url())
        .isEqualTo("https://www.youtube.com/watch?v=7ghhRHRP6t4&lc=UgxISZhP_62DIrtv2r94AaABAg");
  }

  @Test
  void lobsters() throws IOException {
    List<SourceRecord> records = read("lobsters/post_details_tdfoqh.json");
    assertThat(records).hasSize(11);
    assertThat(linked(records)).isEqualTo("4 of 4");
    assertThat(records).allSatisfy(r -> assertThat(r.thread()).isEqualTo("tdfoqh"));
    SourceRecord reply = withId("lqqn3a", records);
    assertThat(reply.parent()).isEqualTo("owddle");
    assertThat(reply.tags()).contains("meta");
    assertThat(
            read(
                "lobsters/hottest.json",
                "comments that the service did not include in this file: 163"))
        .hasSize(25);
  }

  @Test
  void hackerNewsItems() throws IOException {
    SourceRecord comment = read("hackernews/firebase-comment-2921983.json").getFirst();
    assertThat(comment.id()).isEqualTo("hn:2921983");
    assertThat(comment.parent()).isEqualTo("hn:2921506");
    assertThat(comment.text()).startsWith("Aw shucks, guys").contains("\n\nTell you what");
    SourceRecord story = read("hackernews/firebase-story-8863.json").getFirst();
    assertThat(story.cites()).hasSize(1);
    assertThat(story.votes()).isEqualTo(111);
    assertThat(read("hackernews/firebase-pollopt-160705.json").getFirst().parent())
        .isEqualTo("hn:160704");
  }

  @Test
  void gitHub() throws IOException {
    List<SourceRecord> comments = read("github/issue-comments.json");
    assertThat(comments).hasSize(3);
    assertThat(comments.getFirst().parent()).isEqualTo("github:dogsheep/github-to-sqlite#3");
    List<SourceRecord> issues =
        read("github/issues.json", "comments that the service did not include in this file: 1");
    assertThat(issues).hasSize(2);
    assertThat(issues.getFirst().tags()).containsExactly("plugins");
  }

  @Test
  void substackNotes() throws IOException {
    List<SourceRecord> records =
        read(
            "substack/api_v1_notes.json",
            "messages without text (pictures, files), kept as placeholders: 3",
            "comments that the service did not include in this file: 4");
    assertThat(records).hasSize(14);
    SourceRecord note = withId("substack:131648795", records);
    assertThat(note.url()).isEqualTo("https://substack.com/@jakubslys/note/c-131648795");
    assertThat(
            read(
                    "substack/api_v1_reader_comment_131648795.json",
                    "comments that the service did not include in this file: 1")
                .getFirst()
                .text())
        .isEqualTo(note.text());
    assertThat(read("substack/api_v1_comment_response.json")).hasSize(1);
  }

  @Test
  void chats() throws IOException {
    assertThat(read("discord/DM_2A_2M.json", "notices of the service (joins, calls), skipped: 1"))
        .hasSize(2);
    List<SourceRecord> telegram =
        read(
            "telegram/DM_2A_7M.json",
            "messages without text (pictures, files), kept as placeholders: 2",
            "notices of the service (joins, calls), skipped: 2");
    assertThat(telegram).hasSize(6);
    assertThat(telegram.getFirst().cites()).hasSize(1);
  }

  @Test
  void isso() throws IOException {
    List<SourceRecord> records = read("isso-generic/generic.json");
    assertThat(records.stream().map(SourceRecord::title))
        .containsExactly("Test post", "Nat & Miguel");
    assertThat(records.getFirst().author()).isEqualTo("texas holdem");
  }
}
