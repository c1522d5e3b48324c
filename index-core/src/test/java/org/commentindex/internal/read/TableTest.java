package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @Test
  void columnsAreFieldsByName() throws IOException {
    Collected found =
        Collected.of(
            "Id,Parent_ID,Thread,User,Created,Body,Score,URL,Tags,Weight\n"
                + "c1,,t9,Ann <ann@example.org>,2024-03-01T10:00:00Z,\"first, with a comma\",4,"
                + "https://example.org/c1,\"tea, cups\",7\n"
                + "c2,c1,t9,Bo,1709290800,\"He said \"\"no\"\".\nTwice.\",-1,,,\n");
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::number, RawRecord::id, RawRecord::parent, RawRecord::thread)
        .containsExactly(tuple(1L, "c1", null, "t9"), tuple(2L, "c2", "c1", "t9"));
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::date, RawRecord::votes, RawRecord::tags)
        .containsExactly(
            tuple("Ann", Instant.parse("2024-03-01T10:00:00Z"), 4L, List.of("tea", "cups")),
            tuple("Bo", Instant.parse("2024-03-01T11:00:00Z"), -1L, List.of()));
    assertThat(found.bodies()).containsExactly("first, with a comma", "He said \"no\".\nTwice.");
    assertThat(found.records.getFirst().url()).isEqualTo("https://example.org/c1");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|"})
  void theDelimiterIsFoundFromTheFirstRows(String delimiter) throws IOException {
    String table = "author@text@date\nAnn@a small word@2024-03-01\nBo@another@2024-03-02\n";
    Collected found = Collected.of(table.replace("@", delimiter));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body)
        .containsExactly(tuple("Ann", "a small word"), tuple("Bo", "another"));
  }

  @Test
  void aRowIsRejectedOnlyIfItsTextIsNotCertain() throws IOException {
    Collected found =
        Collected.of(
            """
            author,text
            Ann,one
            Bo,two,and more

            Cy
            Di,"three
            lines
            long"
            Ed,\s\s
            Fi,four
            """);
    assertThat(found.bodies())
        .containsExactly("one", "two, and more", "three\nlines\nlong", "four");
    assertThat(found.rejections)
        .containsExactly("in:5: has 1 values where the first row has 2", "in:9: text is empty");
    Collected ragged =
        Collected.of(
            "text,author,id\na,Ann,1\nb\nc,Cy\nd, and more,Di,4\ne,Ed,5" + "\nf,Flo,6\ng,Gus,7\n");
    assertThat(ragged.bodies()).containsExactly("a", "c", "e", "f", "g");
    assertThat(ragged.rejections)
        .containsExactly(
            "in:3: has 1 values where the first row has 3",
            "in:5: has 4 values where the first row has 3");
    Collected certain =
        Collected.of(
            "user,comment,date,likes\nann,the pots lean, and more,2024-03-05,12\n"
                + "bo,we moved it,2024-03-06,0\ncy,no, no, no,2024-03-07,3\n");
    assertThat(certain.bodies())
        .containsExactly("the pots lean, and more", "we moved it", "no, no, no");
  }

  @Test
  void anUnclosedQuotationMarkLosesTheRest() throws IOException {
    Collected found = Collected.of("author,text\nAnn,one\nBo,\"two\nCy,three\n");
    assertThat(found.bodies()).containsExactly("one", "two\nCy,three\n");
    assertThat(found.remarks)
        .containsExactly("in:5: a quotation mark is not closed: the file may be truncated");
    String endless = "author,text\nAnn,one\nBo,\"" + "two\n".repeat(9_000_000);
    Collected cut = Collected.of(endless);
    assertThat(cut.bodies()).containsExactly("one");
    assertThat(cut.rejections)
        .containsExactly(
            "in:3: a row of more than 32000000 characters: is a quotation mark not closed?;"
                + " nothing after it is read");
  }

  @Test
  void aTableWithoutTextIsRemarkedWithTheNamesOfItsColumns() throws IOException {
    Collected found = Collected.of("id,author,weight\n1,Ann,7\n2,Bo,8\n");
    assertThat(found.records).isEmpty();
    assertThat(found.rejections).isEmpty();
    assertThat(found.remarks)
        .containsExactly(
            "in:1: this table has no column with text: nothing is read; the columns are [id,"
                + " author, weight]; name it with --map body=NAME or --map body=#NUMBER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear text, dear author,\nI write to you.\n\nYours",
        "title: a comment, by a user\nwho likes likes",
        "1,2,3\n4,5,6\n",
        "text\nonly one column\n"
      })
  void textThatIsNotATableIsReadAsText(String text) throws IOException {
    assertThat(Collected.of(text).records).isNotEmpty().allMatch(r -> r.author() == null);
    assertThat(Collected.of(text).rejections).isEmpty();
  }

  @Test
  void aRealTable() throws IOException {
    Collected found = Collected.of(RealFiles.at("youtube/Youtube01-Psy.csv"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .hasSize(350)
        .allMatch(r -> r.id() != null && r.author() != null && r.date() != null);
  }
}
