package org.commentindex.internal.split.line.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteCountTest {
  @ParameterizedTest
  @CsvSource({
    "1 Like, 1",
    "'1,204 likes', 1204",
    "1.2K Upvotes, 1200",
    "❤ 3, 3",
    "Like (3), 3",
    "Score: -4, -4",
    "12 apples,",
    "dislikes 10,",
    "Like,"
  })
  void readsVotes(String line, @Nullable Long votes) {
    assertThat(VoteCount.find(line)).isEqualTo(votes);
  }
}
