package org.commentindex.internal.split.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of date: no clue may keep an expression from a line that it matches. */
class TimestampFinderTest {
  @ParameterizedTest
  @CsvSource({
    "ann 2021-05-03 said, 2021-05-03, 2021-05-03T00:00:00Z",
    "ann 2021/5/3 10:49, 2021/5/3 10:49, 2021-05-03T10:49:00Z",
    "ann 3.5.2021 um 10:49, 3.5.2021 um 10:49, 2021-05-03T10:49:00Z",
    "ann 13/5/21, 13/5/21, 2021-05-13T00:00:00Z",
    "ann 5/13/21, 5/13/21, 2021-05-13T00:00:00Z",
    "花子 2021年5月3日, 2021年5月3日, 2021-05-03T00:00:00Z",
    "'ann May 3rd, 2021', 'May 3rd, 2021', 2021-05-03T00:00:00Z",
    "MAY 3 2021, MAY 3 2021, 2021-05-03T00:00:00Z",
    "ann 3. Mai 2021, 3. Mai 2021, 2021-05-03T00:00:00Z",
    "ann 3 août 2021 à 10:49, 3 août 2021 à 10:49, 2021-08-03T10:49:00Z",
    "ann 3 de mayo de 2021, 3 de mayo de 2021, 2021-05-03T00:00:00Z",
    "анна 3 мая 2021, 3 мая 2021, 2021-05-03T00:00:00Z",
    "ann May 3, May 3,",
    "3. Mai, 3. Mai,",
    "ann 3 ago 2021, 3 ago 2021, 2021-08-03T00:00:00Z",
    "ann 3 ago, 3 ago,",
    "ann Mai 2021, Mai 2021,",
    "ann 3. Mai, 3. Mai,",
    "ann 12 bob 3 June, 3 June,",
    "May 3 seen 2 hours ago, May 3,",
    "bob 3 hours ago | next, 3 hours ago,",
    "bob about 2 hr. ago, about 2 hr. ago,",
    "bob 3h ago, 3h ago,",
    "bob 3 Hours Ago, 3 Hours Ago,",
    "bob an hour ago, an hour ago,",
    "bob 12345 hours ago, 2345 hours ago,",
    "bob 3 hours agog,,",
    "bob 3 lions ago,,",
    "karl vor 3 Tagen, vor 3 Tagen,",
    "karl vor einer Stunde, vor einer Stunde,",
    "luc il y a 3 jours, il y a 3 jours,",
    "ana hace 2 horas, hace 2 horas,",
    "ana há 2 dias, há 2 dias,",
    "анна 2 часа назад, 2 часа назад,",
    "花子 3 日前, 3 日前,",
    "花子 3時間前, 3時間前,",
    "정우 3시간 전, 3시간 전,",
    "ann just now, just now,",
    "ann Today at 10:49 AM, Today at 10:49 AM,",
    "anne aujourd'hui, aujourd'hui,",
    "анна вчера, вчера,",
    "ann 10:49, 10:49,",
    "ann 3d, 3d,",
    "ann 3 hrs, 3 hrs,",
    "ann has 3 cats and 4 dogs,,",
    "no time at all,,",
  })
  void findsEachForm(String line, @Nullable String expected, @Nullable String date) {
    Timestamp timestamp = TimestampFinder.find(line);
    assertThat(timestamp == null ? null : line.substring(timestamp.start(), timestamp.end()))
        .isEqualTo(expected);
    assertThat(timestamp == null || timestamp.date() == null ? null : timestamp.date().toString())
        .isEqualTo(date);
  }
}
