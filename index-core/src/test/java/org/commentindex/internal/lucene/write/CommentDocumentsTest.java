package org.commentindex.internal.lucene.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentDocumentsTest {
  @ParameterizedTest
  @CsvSource({
    "2024-02-29T23:59:59.999Z, 2024-02",
    "1969-12-31T23:59:59Z, 1969-12",
    "0999-12-31T00:00:00Z, 0999-12",
    "-0044-03-15T00:00:00Z, -0044-03",
    "+12000-10-01T00:00:00Z, +12000-10"
  })
  void monthsOfAllYears(Instant date, String month) {
    assertEquals(month, CommentDocuments.month(date));
  }

  @Test
  void aMonthIsWhatAFormatterPrints() {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);
    Random random = new Random(21);
    for (int i = 0; i < 10_000; i++) {
      Instant date =
          Instant.ofEpochMilli(random.nextLong(-400_000_000_000_000L, 400_000_000_000_000L));
      assertEquals(formatter.format(date), CommentDocuments.month(date));
    }
  }
}
