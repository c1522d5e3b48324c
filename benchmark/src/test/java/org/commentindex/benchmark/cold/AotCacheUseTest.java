package org.commentindex.benchmark.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AotCacheUseTest {
  private static final String OTHER =
      "[0.1s][info][class,load] java.lang.Object source: shared objects file";

  @Test
  void aCacheIsUsedIfTheMainClassComesFromIt() {
    assertThat(AotCacheUse.isUsed(List.of(OTHER, main("shared objects file (top)")))).isTrue();
    assertThat(AotCacheUse.isUsed(List.of(OTHER, main("file:/p/cli/target/comments.jar"))))
        .isFalse();
    assertThat(AotCacheUse.isUsed(List.of())).isFalse();
  }

  private static String main(String source) {
    return "[0.2s][info][class,load] org.commentindex.cli.Main source: " + source;
  }
}
