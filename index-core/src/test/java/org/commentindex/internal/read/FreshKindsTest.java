package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small inputs of kinds that are read without the names of a service. */
class FreshKindsTest {
  static Stream<Arguments> inputs() {
    return Stream.concat(dumps(), textAndTrees());
  }

  private static Stream<Arguments> dumps() {
    return Stream.of(
        Arguments.of(
            "a dump of MySQL without names of columns in INSERT",
            """
            -- MySQL dump 10.13
            CREATE TABLE `c` (
              `id` int NOT NULL,
              `author` varchar(9) DEFAULT 'x',
              `content` text,
              PRIMARY KEY (`id`)
            );
            INSERT INTO `c` VALUES (1,'ann','It\\'s (really) two;\\nlines'),(2,'bo','yes, no');
            """,
            "ann: It's (really) two;\nlines|bo: yes, no"),
        Arguments.of(
            "a dump of PostgreSQL",
            """
            -- PostgreSQL database dump
            COPY public.comments (id, author, body, created_at) FROM stdin;
            1\tann\ta\\tb \\\\ c\t2020-01-01 10:00:00
            2\t\\N\tsecond\t2020-01-02 10:00:00
            \\.
            """,
            "ann: a\tb \\ c|null: second"));
  }

  private static Stream<Arguments> textAndTrees() {
    return Stream.of(
        Arguments.of(
            "labelled lines",
            """
            Name: ann
            Comment: one
            and two

            Name: bo
            Comment: three: four
            """,
            "ann: one\nand two|bo: three: four"),
        Arguments.of(
            "XML of unknown names",
            """
            <?xml version="1.0"?>
            <board><entry><who>ann</who><posted>2024-03-05T19:02:11Z</posted>
            <words>The kiln was fired for nine hours.</words></entry>
            <entry><who>bo</who><posted>2024-03-05T20:02:11Z</posted>
            <words>I would not open the lid before noon.</words></entry></board>
            """,
            "ann: The kiln was fired for nine hours.|bo: I would not open the lid before noon."),
        Arguments.of(
            "objects by short ids",
            """
            {"a1": {"user": "ann", "text": "first", "replies": {"b": {"user": "bo", "text": "no"}}},
             "a2": {"user": "cy", "text": "third"}}
            """,
            "bo: no|ann: first|cy: third"),
        Arguments.of(
            "a quoted log of IRC without times",
            """
            <ann> is it on?
            <bo> yes
            * ann nods
            """,
            "ann: is it on?|bo: yes|ann: nods"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void isReadAsComments(String kind, String input, String expected) throws IOException {
    Collected found = Collected.of(input);
    assertThat(found.records.stream().map(r -> r.author() + ": " + r.body().strip()))
        .as(kind)
        .containsExactlyInAnyOrder(expected.split("\\|"));
  }

  @Test
  void remarksInJsonAndYamlAreCounted() throws IOException {
    Collected json = Collected.of("// ab\n[{text: 'one // two', /* cd */ author: 'ann'}]");
    assertThat(json.records).extracting(RawRecord::body).containsExactly("one // two");
    assertThat(json.leftOut.stream().mapToLong(r -> r.characters()).sum()).isEqualTo(6);
    Collected yaml =
        Collected.of(
            "# abc\n- author: ann # de\n  text: |\n    # one\n- author: bo\n  text: two\n");
    assertThat(yaml.records).extracting(RawRecord::author).containsExactly("ann", "bo");
    assertThat(yaml.leftOut.stream().mapToLong(r -> r.characters()).sum()).isEqualTo(7);
  }

  @Test
  void tablesOfSettingsInADumpAreCountedAsLeftOut() throws IOException {
    Collected found =
        Collected.of(
            "CREATE TABLE s (name text, value text);\n"
                + "INSERT INTO s VALUES ('mail', 'a@b.example');\n"
                + "INSERT INTO comments (id, author, text) VALUES (1, 'ann', 'words');\n");
    assertThat(found.records).extracting(RawRecord::body).containsExactly("words");
    assertThat(found.leftOut).extracting(r -> r.detail()).contains("table s");
  }
}
