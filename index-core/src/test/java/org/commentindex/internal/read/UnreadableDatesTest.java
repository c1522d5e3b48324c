package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads dates of comments that are none: each format tells how many, with an example. */
class UnreadableDatesTest {
  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "JSON", "[{\"author\":\"ash\",\"body\":\"Fire it slower.\",\"date\":\"one day\"}]"),
        Arguments.of(
            "table", "author,comment,date\nash,Fire it slower.,one day\nwren,Yes.,2024-03-05\n"),
        Arguments.of(
            "service",
            "[{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"id\":\"c1\","
                + "\"name\":\"t1_c1\",\"body\":\"Fire it slower.\",\"author\":\"ash\","
                + "\"link_id\":\"t3_p1\",\"parent_id\":\"t3_p1\",\"created_utc\":\"one day\"}}]}}]"),
        Arguments.of(
            "XML",
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title><item><guid>g1</guid>"
                + "<description>Fire it slower.</description><pubDate>one day</pubDate></item>"
                + "</channel></rss>"),
        Arguments.of(
            "mail",
            "From: Ash <a@x.example>\nDate: one day\nMessage-ID: <a1@x.example>\nSubject: s\n\n"
                + "Fire it slower.\n"),
        Arguments.of(
            "page",
            "<html><body><div itemscope itemtype=\"https://schema.org/Comment\"><span"
                + " itemprop=\"author\">Ash</span><time itemprop=\"dateCreated\">one day</time><p"
                + " itemprop=\"text\">Fire it slower.</p></div></body></html>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void areCountedAndShown(String format, String file) throws IOException {
    Collected found = Collected.of(file);
    assertThat(found.bodies()).as(format).anyMatch(body -> body.contains("Fire it slower."));
    assertThat(found.remarks)
        .anyMatch(remark -> remark.contains("dates that cannot be read: 1, such as \"one day\""));
  }

  @Test
  void datesOfZerosMeanThatThereIsNone() throws IOException {
    Collected found =
        Collected.of("[{\"author\":\"a\",\"body\":\"Yes.\",\"date\":\"0000-00-00 00:00:00\"}]");
    assertThat(found.records).extracting(RawRecord::date).containsOnlyNulls();
    assertThat(found.remarks).noneMatch(remark -> remark.contains("dates"));
  }

  @Test
  void anAddressInTheirPlaceIsNotShown() throws IOException {
    Collected found =
        Collected.of("[{\"author\":\"a\",\"body\":\"Yes.\",\"date\":\"ash@pots.example\"}]");
    assertThat(found.remarks).anyMatch(remark -> remark.endsWith("dates that cannot be read: 1"));
  }
}
