package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a small export of each service: all fields, placeholders of deleted comments, remarks. */
class ServiceFilesTest {
  private static final Path FILES = Path.of("src/test/resources/formats");

  private static void assertReads(String file, String records, String... remarks)
      throws IOException {
    Collected found = Collected.of(FILES.resolve(file));
    assertThat(String.join("\n", Shown.of(found)) + "\n").isEqualTo(records);
    String name = Path.of(file).getFileName() + ": ";
    assertThat(found.remarks)
        .containsExactly(List.of(remarks).stream().map(name::concat).toArray(String[]::new));
    assertThat(found.rejections).isEmpty();
  }

  @Test
  void redditThreadsWithStubs() throws IOException {
    assertReads(
        "reddit.json",
        """
        t3_1bench @t3_1bench by mira_lund 2026-04-01T08:00:00Z +41 #r/quaytown #harbour \
        <https://quaytown.example/plan> \
        https://www.reddit.com/r/quaytown/comments/1bench/who_moved_the_benches/ [Who moved \
        the benches?]: Both benches at the old quay are gone. |  | See the plan.
        t1_c2 ^t1_c1 @t3_1bench by ines_abara 2026-04-01T10:00:00Z +-3 \
        https://www.reddit.com/comments/1bench/_/c2/ [Who moved the benches?]: > took them \
        |  | Took, or lost?
        t1_c4 ^t1_c3 @t3_1bench by mira_lund 2026-04-01T11:00:00Z +2 \
        https://www.reddit.com/comments/1bench/_/c4/ [Who moved the benches?]: Please stay \
        with the benches.
        t1_c3 ^t1_c1 @t3_1bench 2026-04-01T10:01:40Z +1 \
        https://www.reddit.com/comments/1bench/_/c3/:\s
        t1_c1 ^t3_1bench @t3_1bench by oskar_tarn 2026-04-01T09:00:00Z +12 \
        https://www.reddit.com/r/quaytown/comments/1bench/who_moved_the_benches/c1/ [Who \
        moved the benches?]: The harbour office took them & says List<Bench> is empty.
        """,
        "deleted comments, kept as placeholders in their threads: 1",
        "comments that the service did not include in this file: 3",
        "branches that end with \"continue this thread\": 1");
  }

  @Test
  void archivesOfReddit() throws IOException {
    assertReads(
        "pushshift.ndjson",
        """
        t1_c1 ^t3_1bench @t3_1bench by oskar_tarn 2026-04-01T09:00:00Z +12 #r/quaytown \
        https://www.reddit.com/r/quaytown/comments/1bench/who_moved_the_benches/c1/: The \
        harbour office took them.
        t1_c3 ^t1_c1 @t3_1bench 2026-04-01T10:01:40Z +1 #r/quaytown \
        https://www.reddit.com/comments/1bench/_/c3/:\s
        t1_c4 ^t1_c3 @t3_1bench by mira_lund 2026-04-01T11:00:00Z +2 #r/quaytown \
        https://www.reddit.com/comments/1bench/_/c4/: > took them |  | Again?
        """,
        "deleted comments, kept as placeholders in their threads: 1");
  }

  @Test
  void substackComments() throws IOException {
    assertReads(
        "substack.json",
        """
        substack:503 ^substack:502 @substack:post:77 by Oskar Tarn 2026-04-02T09:00:00Z +3 \
        <https://quaytown.example/lease> https://quay.example/p/crane/comment/503 [The \
        crane at pier four]: > who repairs the crane |  | The tenants do, see \
        https://quaytown.example/lease
        substack:502 ^substack:501 @substack:post:77 2026-04-02T08:30:00Z +0 \
        https://quay.example/p/crane/comment/502:\s
        substack:501 @substack:post:77 by Ines Abara 2026-04-02T08:00:00Z +4 \
        https://quay.example/p/crane/comment/501 [The crane at pier four]: The budget never \
        says who repairs the crane.
        substack:504 @substack:post:77 by Mira Lund 2026-04-03T10:00:00Z +0 \
        https://quay.example/p/crane/comment/504 [The crane at pier four]: A crane is no \
        toy.
        """,
        "deleted comments, kept as placeholders in their threads: 1");
  }

  @Test
  void hackerNewsAsATree() throws IOException {
    assertReads(
        "hn-algolia.json",
        """
        hn:9003 ^hn:9002 @hn:9001 by mlund 2026-04-01T12:00:00Z \
        https://news.ycombinator.com/item?id=9003 [Show HN: A tide table in 200 lines]: > \
        They are public. |  | Not for our harbour.
        hn:9004 ^hn:9002 @hn:9001 2026-04-01T12:01:40Z \
        https://news.ycombinator.com/item?id=9004:\s
        hn:9002 ^hn:9001 @hn:9001 by otarn 2026-04-01T11:00:00Z \
        https://news.ycombinator.com/item?id=9002 [Show HN: A tide table in 200 lines]: Why \
        not use the harmonic constants? |  | They are public.
        hn:9001 @hn:9001 by mlund 2026-04-01T10:00:00Z +88 <https://tides.example/> \
        https://news.ycombinator.com/item?id=9001 [Show HN: A tide table in 200 lines]:\s
        """,
        "deleted comments, kept as placeholders in their threads: 1");
  }

  @Test
  void hackerNewsItemByItem() throws IOException {
    assertReads(
        "hn-firebase.json",
        """
        hn:9001 @hn:9001 by mlund 2026-04-01T10:00:00Z +88 <https://tides.example/> \
        https://news.ycombinator.com/item?id=9001 [Show HN: A tide table in 200 lines]:\s
        hn:9002 ^hn:9001 @hn:9001 by otarn 2026-04-01T11:00:00Z \
        https://news.ycombinator.com/item?id=9002 [Show HN: A tide table in 200 lines]: Why \
        not use the harmonic constants? |  | They are public.
        hn:9003 ^hn:9002 @hn:9001 by mlund 2026-04-01T12:00:00Z \
        https://news.ycombinator.com/item?id=9003 [Show HN: A tide table in 200 lines]: > \
        They are public. |  | Not for our harbour.
        hn:9004 ^hn:9002 @hn:9001 2026-04-01T12:01:40Z \
        https://news.ycombinator.com/item?id=9004:\s
        hn:9950 ^hn:9940 by iabara 2026-04-01T13:00:00Z \
        https://news.ycombinator.com/item?id=9950: From another thread.
        """,
        "deleted comments, kept as placeholders in their threads: 1");
  }

  @Test
  void youTubeThreads() throws IOException {
    assertReads(
        "youtube.json",
        """
        UgTide1.r1 ^UgTide1 @youtube:vTides00001 by @mira 2026-04-01T11:00:00Z +1 \
        https://www.youtube.com/watch?v=vTides00001&lc=UgTide1.r1: No, at 5:10. | See the \
        table.
        UgTide1 @youtube:vTides00001 by @oskar.tarn 2026-04-01T10:00:00Z +7 \
        https://www.youtube.com/watch?v=vTides00001&lc=UgTide1: Low tide at *4:50*
        UgTide2 @youtube:vTides00001 2026-04-01T12:00:00Z +0 \
        https://www.youtube.com/watch?v=vTides00001&lc=UgTide2: First
        """,
        "comments that the service did not include in this file: 2");
  }

  @Test
  void downloadedVideos() throws IOException {
    assertReads(
        "yt-dlp.info.json",
        """
        UgTide1 @youtube:vTides00001 by @oskar.tarn 2026-04-01T10:00:00Z +7 \
        https://www.youtube.com/watch?v=vTides00001&lc=UgTide1 [How tides work]: Low tide \
        at *4:50*
        UgTide1.r1 ^UgTide1 @youtube:vTides00001 by @mira 2026-04-01T11:00:00Z \
        https://www.youtube.com/watch?v=vTides00001&lc=UgTide1.r1 [How tides work]: No, at \
        5:10. | See the table.
        """,
        "comments that the service did not include in this file: 3");
  }

  @Test
  void discourseTopics() throws IOException {
    assertReads(
        "discourse.json",
        """
        discourse:12/1 @discourse:12 by mira 2026-04-01T10:00:00Z +5 #paint #harbour [Paint \
        for the lighthouse]: Shall we paint the lighthouse?
        discourse:12/2 ^discourse:12/1 @discourse:12 by oskar 2026-04-01T11:00:00Z +0 \
        #paint #harbour [Paint for the lighthouse]: > mira: | > | > paint the lighthouse |  \
        | Only in white.
        discourse:12/3 ^discourse:12/2 @discourse:12 by ines 2026-04-01T12:00:00Z +0 #paint \
        #harbour:\s
        discourse:12/4 ^discourse:12/2 @discourse:12 by tomas 2026-04-01T13:00:00Z #paint \
        #harbour [Paint for the lighthouse]: > Only in white. |  | Or in red.
        """,
        "deleted comments, kept as placeholders in their threads: 1",
        "comments that the service did not include in this file: 2");
  }

  @Test
  void lobstersStories() throws IOException {
    assertReads(
        "lobsters.json",
        """
        aaa111 @lhouse by oskar 2026-04-01T11:00:00Z +4 #forth #hardware \
        https://lobste.rs/c/aaa111 [A lighthouse in Forth]: > in Forth |  | Brave.
        bbb222 ^aaa111 @lhouse by ines 2026-04-01T12:00:00Z +1 #forth #hardware \
        https://lobste.rs/c/bbb222:\s
        ccc333 ^bbb222 @lhouse by tomas 2026-04-01T13:00:00Z +2 #forth #hardware \
        https://lobste.rs/c/ccc333 [A lighthouse in Forth]: It has no stack.
        lhouse @lhouse by mira 2026-04-01T10:00:00Z +21 #forth #hardware \
        <https://forth.example/lamp> https://lobste.rs/s/lhouse/lighthouse_forth [A \
        lighthouse in Forth]:\s
        """,
        "deleted comments, kept as placeholders in their threads: 1",
        "comments that the service did not include in this file: 2");
  }

  @Test
  void gitHubIssues() throws IOException {
    assertReads(
        "github.json",
        """
        github:issuecomment-31 ^github:quay/tides#7 @github:quay/tides#7 by otarn \
        2026-04-01T10:00:00Z +2 https://github.com/quay/tides/issues/7#issuecomment-31: The \
        table is off by one hour. |  | - since March
        github:discussion_r78 ^github:discussion_r77 @github:quay/tides#9 by mlund \
        2026-04-02T10:00:00Z https://github.com/quay/tides/pull/9#discussion_r78: > off by \
        one hour |  | Summer time.
        github:quay/tides#7 @github:quay/tides#7 by iabara 2026-04-01T09:00:00Z #bug #time \
        https://github.com/quay/tides/issues/7 [Off by one]:\s
        """,
        "comments that the service did not include in this file: 2");
  }

  @Test
  void gitHubDiscussions() throws IOException {
    assertReads(
        "github-discussion.json",
        """
        github:quay/tides#11 @github:quay/tides#11 by mlund 2026-04-01T10:00:00Z +2 \
        https://github.com/quay/tides/discussions/11 [The datum]: Which datum do we use?
        github:discussioncomment-502 ^github:discussioncomment-501 @github:quay/tides#11 \
        2026-04-01T12:00:00Z +0 \
        https://github.com/quay/tides/discussions/11#discussioncomment-502 [The datum]: \
        Lowest astronomical.
        github:discussioncomment-501 ^github:quay/tides#11 @github:quay/tides#11 by otarn \
        2026-04-01T11:00:00Z +4 \
        https://github.com/quay/tides/discussions/11#discussioncomment-501 [The datum]: \
        Mean low water.
        """);
  }

  @Test
  void discordChannels() throws IOException {
    assertReads(
        "discord.json",
        """
        discord:501 @discord:41 by Oskar T. 2026-04-01T10:00:00Z +3 \
        https://discord.com/channels/40/41/501 [tides]: Is the gauge broken? :wave:
        discord:502 ^discord:501 @discord:41 by mira 2026-04-01T10:05:00Z +0 \
        <https://gauge.example/7> https://discord.com/channels/40/41/502 [tides]: > Is the \
        gauge broken? |  | No, it is frozen.
        discord:504 @discord:41 by mira 2026-04-01T10:07:00Z +0 \
        https://discord.com/channels/40/41/504 [tides]:\s
        """,
        "messages without text (pictures, files), kept as placeholders: 1",
        "notices of the service (joins, calls), skipped: 1");
  }

  @Test
  void telegramChats() throws IOException {
    assertReads(
        "telegram.json",
        """
        telegram:88/2 @telegram:88 by Oskar 2026-04-01T10:00:00Z <https://tides.example/t> \
        https://t.me/c/88/2 [Tide watchers]: See the table and mind the gap
        telegram:88/3 ^telegram:88/2 @telegram:88 by user6 2026-04-01T11:00:00Z +3 \
        https://t.me/c/88/3 [Tide watchers]: > mind the gap | Which gap?
        telegram:88/4 @telegram:88 by Mira 2026-04-01T11:01:40Z https://t.me/c/88/4 \
        [Tide watchers]:\s
        """,
        "messages without text (pictures, files), kept as placeholders: 1",
        "notices of the service (joins, calls), skipped: 1");
  }

  @Test
  void messengerConversations() throws IOException {
    assertReads(
        "messenger.json",
        """
        messenger:kaese_17/1775041200000 @messenger:kaese_17 by Björn Tarn \
        2026-04-01T11:00:00Z +1 [Käse]: Der Käse ist da 😀
        messenger:kaese_17/1775037600000 @messenger:kaese_17 by Mira Lund \
        2026-04-01T10:00:00Z:\s
        messenger:kaese_17/1775037500000 @messenger:kaese_17 by Mira Lund \
        2026-04-01T09:58:20Z <https://cafe.example/> [Käse]: Café um acht?
        """,
        "deleted comments, kept as placeholders in their threads: 1");
  }

  @Test
  void facebookComments() throws IOException {
    assertReads(
        "facebook-comments.json",
        """
        null by Mira Lund 2026-04-01T10:00:00Z [Mira Lund commented on Björn Tarn's post.]: \
        Zu spät.
        null by Mira Lund 2026-04-01T11:00:00Z <https://quay.example/late> [Mira Lund \
        replied to a comment.]: Look here
        """,
        "reactions, votes and other activities without words, skipped: 1");
  }

  @Test
  void slackDays() throws IOException {
    assertReads(
        "slack/bridge/2026-04-01.json",
        """
        slack:bridge/1775037600.000200 @slack:bridge/1775037600.000200 by Oskar Tarn \
        2026-04-01T10:00:00Z +2 #traffic <https://bridge.example/now> [#bridge]: Is the \
        bridge open? See the log & #traffic
        slack:bridge/1775041200.000300 ^slack:bridge/1775037600.000200 \
        @slack:bridge/1775037600.000200 by Ines 2026-04-01T11:00:00Z [#bridge]: > Is the \
        bridge open? | Not before noon, @Mira
        slack:bridge/1775041300.000400 @slack:bridge by gauge 2026-04-01T11:01:40Z \
        [#bridge]: Level | 4.7 m
        slack:bridge/1775041400.000500 @slack:bridge by USLACKBOT \
        2026-04-01T11:03:20.001Z:\s
        slack:bridge/1775041500.000600 @slack:bridge by Mira 2026-04-01T11:05:00.001Z \
        [#bridge]:\s
        """,
        "deleted comments, kept as placeholders in their threads: 1",
        "messages without text (pictures, files), kept as placeholders: 1",
        "notices of the service (joins, calls), skipped: 1");
  }

  @Test
  void aSlackArchiveHasTheSameAuthorsAsItsFolder(@TempDir Path folder) throws IOException {
    Path days = FILES.resolve("slack/bridge/2026-04-01.json");
    for (String within : List.of("", "harbour export/")) {
      Path zip = folder.resolve("export" + within.length() + ".zip");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        for (String name : List.of("bridge/2026-04-01.json", "users.json")) {
          out.putNextEntry(new ZipEntry(within + name));
          Files.copy(FILES.resolve("slack").resolve(name), out);
        }
      }
      assertThat(Shown.of(Collected.of(zip))).isEqualTo(Shown.of(Collected.of(days)));
    }
  }

  @Test
  void slackMembersAreSkipped() throws IOException {
    assertReads("slack/users.json", "\n", "entries about members or channels, skipped: 2");
  }

  @Test
  void mastodonContexts() throws IOException {
    assertReads(
        "mastodon.json",
        """
        mastodon:110 @mastodon:110 by @mira 2026-04-01T10:00:00Z +3 #ferry \
        <https://ferry.example/late> https://tide.example/@mira/110 en: Boats & birds |  | \
        The ferry is late #ferry
        mastodon:112 ^mastodon:111 @mastodon:110 by @oskar@far.example 2026-04-01T11:00:00Z \
        +0 https://far.example/@oskar/9: > late |  | Again?
        mastodon:113 ^mastodon:112 @mastodon:110 by @mira 2026-04-01T12:00:00Z +0:\s
        """,
        "messages without text (pictures, files), kept as placeholders: 1");
  }

  @Test
  void mastodonArchives() throws IOException {
    assertReads(
        "outbox.json",
        """
        mastodon:110 @mastodon:110 by @mira 2026-04-01T10:00:00Z +3 #ferry \
        <https://ferry.example/late> https://tide.example/@mira/110 en: Boats & birds |  | \
        The ferry is late #ferry
        mastodon:113 ^mastodon:110 @mastodon:110 by @mira 2026-04-01T12:00:00Z \
        https://tide.example/@mira/113 en: Later still.
        mastodon:114 ^mastodon:https://far.example/users/oskar/statuses/9 \
        @mastodon:https://far.example/users/oskar/statuses/9 by @mira 2026-04-01T13:00:00Z \
        https://tide.example/@mira/114:\s
        """,
        "messages without text (pictures, files), kept as placeholders: 1",
        "boosts of other people's posts, skipped: 1");
  }

  @Test
  void issoThreads() throws IOException {
    assertReads(
        "isso.json",
        """
        isso:/gulls/#1 @isso:/gulls/ by Oskar 2026-04-01T10:00:00Z [Gulls & chips]: The \
        gulls are back.
        isso:/gulls/#2 ^isso:/gulls/#1 @isso:/gulls/ 2026-04-01T11:00:00Z [Gulls & chips]: \
        Hide the chips.
        isso:/piers/#1 @isso:/piers/ by Mira 2026-04-02T10:00:00Z [Piers]: First here.
        """);
  }
}
