package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page is as small as its service writes it, with what real pages have around the words. */
class PageLayoutsTest {
  private static final Path PAGES = Path.of("src/test/resources/formats/pages");

  private static final String KILN_CLUB = "telegram:Kiln Club/";

  private static List<String> lines(Collected found) {
    return found.records.stream()
        .map(RecordPreparation::prepare)
        .map(PageLayoutsTest::line)
        .toList();
  }

  /** Returns {@code id ^parent author date +votes: text}, without what is unknown. */
  private static String line(SourceRecord record) {
    return (record.id() == null ? "" : record.id() + " ")
        + (record.parent() == null ? "" : "^" + record.parent() + " ")
        + (record.author() == null ? "-" : record.author())
        + (record.date() == null ? "" : " " + record.date())
        + (record.votes() == null ? "" : " +" + record.votes())
        + ": "
        + record.text().replace("\n", "/");
  }

  /** A page and its comments. */
  static Stream<Arguments> chats() {
    return Stream.of(
        arguments(
            "telegram",
            List.of(
                KILN_CLUB + "101 Ash 2024-03-05T18:02:30Z: mine leaned/badly",
                KILN_CLUB + "102 ^" + KILN_CLUB + "7 Ash 2024-03-05T18:03:00Z +3: and yours?",
                KILN_CLUB + "103 Bot 2024-03-05T18:04:00Z: Which cone?/six/seven",
                KILN_CLUB + "104 Bot 2024-03-05T18:05:00Z: ",
                KILN_CLUB + "106 - 2024-03-05T18:06:00Z: no name above")),
        arguments(
            "discord",
            List.of(
                "discord:9001 ^discord:100000000000000001 Ann 2024-03-05T19:02:00Z +4:"
                    + " line one/line two",
                "discord:9002 Ann 2024-03-05T19:03:00Z: more")),
        arguments(
            "discord-2021",
            List.of(
                "discord:9001 Ann 2024-03-05T19:02:00Z: one/two",
                "discord:9002 Ann 2024-03-05T19:02:00Z: three")));
  }

  /** A page and its comments. */
  static Stream<Arguments> downloads() {
    return Stream.of(
        arguments(
            "facebook",
            List.of(
                "Wren Pots 2024-03-05T19:04:02Z +1: cone 6 went flat",
                "Wren Pots 2024-03-05T19:04:00Z: zweite",
                "Wren Pots 2024-03-05T19:04:00Z: tercera",
                "Wren Pots 2024-02-05T19:04:02Z: quatrième",
                "Wren Pots 2024-03-05T19:04:00Z: пятое",
                "Wren Pots 2024-03-05T19:04:00Z: 第六",
                "Wren Pots 2024-03-05T19:04:00Z: lovely glaze")),
        arguments("signal", List.of("Wren 2024-03-05T19:02:30Z: it went flat", "Wren: all of it")),
        arguments("slack-viewer", List.of("Wren 2024-03-05T19:02:00Z: it went flat/again")),
        arguments(
            "whatsapp",
            List.of("whatsapp:A1 -: it went flat", "whatsapp:B2 ^whatsapp:A1 Wren: all of it")),
        arguments("facebook-2018", List.of("Ash 2018-03-05T19:04:00Z: hello")),
        arguments(
            "instagram",
            List.of(
                "- 2024-03-05T19:02:00Z: lovely & round/yes", "- 2024-03-05T19:02:00Z: schön")));
  }

  /** A page and its comments. */
  static Stream<Arguments> sites() {
    return Stream.of(
        arguments("takeout-comments", List.of("Ugx1.8r ^Ugx1 - 2018-03-05T19:02:30Z: nice/one")),
        arguments(
            "takeout-activity", List.of("- 2024-03-05T18:02:30Z: Commented on Kilns/so good")),
        arguments(
            "reddit-today",
            List.of(
                "t3_p ash 2024-03-05T18:56:40Z +42: ",
                "t1_a ^t3_p wren 2024-03-05T19:02:30Z +7: flat",
                "t1_b ^t1_a -: ",
                "t1_c ^t1_b ash: why?",
                "t1_d ^t3_p x: later",
                "t1_e ^t1_d y: not nested")),
        arguments("youtube", List.of("Ugx1 @Wren +12: one/two", "Ugx1.2a ^Ugx1 @Ash: three")),
        arguments("youtube-data", List.of("Ugx1.2a ^Ugx1 @Wren +3: 1 < 2/ok", "Ugx9 Ash: old one")),
        arguments("x", List.of("x:17 Wren 2024-03-05T19:02:30Z +5: one/two")),
        arguments(
            "linkedin",
            List.of("linkedin:77 Wren: well said", "linkedin:78 ^linkedin:77 Ash: thanks")),
        arguments(
            "phpbb",
            List.of(
                "https://f.example/t/5#p12 Wren 2024-03-05T19:02:30Z: cone 6/flat//> Ash"
                    + " wrote:which?")),
        arguments(
            "xenforo", List.of("https://f.example/t/5#post-31 Wren 2024-03-05T19:02:30Z: flat")),
        arguments(
            "vbulletin",
            List.of("Wren 2024-03-05T19:02:00Z: flat", "Ash 2024-03-15T19:02:00Z: mine too")));
  }

  @ParameterizedTest
  @MethodSource({"chats", "downloads", "sites"})
  void commentsHaveTheValuesThatTheirPageShows(String name, List<String> comments)
      throws IOException {
    Collected found = Collected.of(PAGES.resolve(name + ".html"));
    assertThat(found.rejections).isEmpty();
    assertThat(lines(found)).containsExactlyElementsOf(comments);
  }

  @Test
  void picturesAndNoticesAreCounted() throws IOException {
    Collected found = Collected.of(PAGES.resolve("telegram.html"));
    assertThat(found.remarks)
        .contains(
            "telegram.html: messages without text (pictures, files), kept as placeholders: 1",
            "telegram.html: notices of the service (joins, calls), skipped: 2");
    assertThat(found.leftOut)
        .extracting(LeftOutText::reason)
        .containsExactlyInAnyOrder(LeftOutReason.NOTICE, LeftOutReason.BOILERPLATE);
  }

  @Test
  void googleDocsCommentsAreReadBesideTheText() throws IOException {
    assertThat(lines(Collected.of(PAGES.resolve("google-docs.html"))))
        .contains("-: Which ones?")
        .anyMatch(line -> line.contains("All kilns"));
  }

  @Test
  void aCommentOfADeletedRedditAccountKeepsItsWords() throws IOException {
    Collected found =
        Collected.of(
            "<!DOCTYPE html><html><shreddit-comment author='[deleted]' thingid='t1_a'><div"
                + " slot='comment'><p>still here</p></div></shreddit-comment></html>");
    assertThat(lines(found)).containsExactly("t1_a -: still here");
  }

  @Test
  void aListOfRedditPostsHasEachPost() throws IOException {
    Collected found =
        Collected.of(
            "<!DOCTYPE html><html><shreddit-post id='t3_a' author='x'"
                + " post-title='A'></shreddit-post><shreddit-post id='t3_b' author='y'"
                + " post-title='B'><div slot='text-body'>words</div></shreddit-post></html>");
    assertThat(lines(found)).containsExactly("t3_a x: ", "t3_b y: words");
  }

  @Test
  void sentencesOfFacebookNameTheirAuthorOnlyIfAllAgree() throws IOException {
    String body =
        "</div><div class='_a6-p'>yes</div><div class='_a6-o'>Mar 5, 2024, 7:04 PM</div></div>";
    String page = "<!DOCTYPE html><html><div class='_a6-g'><div class='_a6-h'>%s" + body;
    String two = page + "<div class='_a6-g'><div class='_a6-h'>%s" + body;
    String own = "Vincent van Gogh hat einen Beitrag kommentiert.";
    assertThat(Collected.of(page.formatted(own)).records.getFirst())
        .extracting(RawRecord::author, RawRecord::title)
        .containsExactly("Vincent van Gogh", own);
    assertThat(Collected.of(two.formatted(own, "Paul Gauguin commented.")).records)
        .extracting(RawRecord::author)
        .containsOnlyNulls();
    assertThat(Collected.of(page.formatted("森さんがコメントしました。")).records.getFirst().author()).isNull();
  }

  @Test
  void whatHasNothingOfACommentIsReadAsText() throws IOException {
    Collected found =
        Collected.of(
            "<!DOCTYPE html><html><div class='_a6-g'><div class='_a6-h'>Wren</div><div"
                + " class='_a6-p'>hello</div><div class='_a6-o'>Mar 5, 2024, 7:04"
                + " PM</div></div><div class='_a6-g'>Groups that you left: potters of the"
                + " valley</div></html>");
    assertThat(lines(found))
        .containsExactly(
            "Wren 2024-03-05T19:04:00Z: hello", "-: Groups that you left: potters of the valley");
  }
}
