package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns of tables and fields of JSON are authors, dates and answers, and which are not. */
class TableFieldsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Book Id,Title,Author,Publisher,My Review,Date Added"
            + "~1,Leaning Pots,Ann Fern,Kiln Press,A fine book,2024/03/05",
        "Date,Name,Year,Letterboxd URI,Review~2024-03-05,Leaning Pots,2019,https://x.example,Slow",
      })
  void theAuthorOfABookIsNotThatOfItsReview(String header, String row) throws IOException {
    RawRecord review = Collected.of(header + "\n" + row + "\n").records.getFirst();
    assertThat(review.author()).isNull();
    assertThat(review.title()).isEqualTo("Leaning Pots");
  }

  @Test
  void theAnswerOfAShopIsACommentAlsoInAnObject() throws IOException {
    Collected found =
        Collected.of(
            """
            {"reviews": [{"id": "65", "text": "The pots lean", "consumer": {"displayName": "Ann"},
              "companyReply": {"text": "We are sorry.", "createdAt": "2024-03-06T19:02:11Z"}}]}
            """);
    assertThat(found.records)
        .extracting(RawRecord::author, RawRecord::body, RawRecord::parent)
        .containsExactly(tuple("Ann", "The pots lean", null), tuple(null, "We are sorry.", "65"));
  }

  @Test
  void theOnlyColumnOfDatesIsThatOfTheComment() throws IOException {
    Collected found = Collected.of("text,stamped\ngood pots,2024-03-05\nmy pots,2024-03-06\n");
    assertThat(found.records.getFirst().date()).isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
    Collected two =
        Collected.of("text,a,b\ngood pots,2024-03-05,2024-01-01\nmy pots,2024-03-06,2024-01-02\n");
    assertThat(two.records.getFirst().date()).isNull();
  }

  @Test
  void aColumnReplyWithFlagsIsNoAnswer() throws IOException {
    Collected found = Collected.of("text,author,reply\ngood pots,ann,False\nmy pots,bo,True\n");
    assertThat(found.bodies()).containsExactly("good pots", "my pots");
  }
}
