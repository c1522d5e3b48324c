package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.backend.SearchBackend;
import org.junit.jupiter.api.Test;

/** What the facade promises whatever the backend does. */
final class CommentIndexTest {

  @Test
  void closingTwiceClosesTheBackendOnce() throws IOException {
    List<String> calls = new ArrayList<>();
    CommentIndex index = CommentIndex.over(recording(calls));
    index.close();
    index.close();
    assertThat(calls).containsExactly("close");
  }

  @Test
  void aClosedIndexDoesNotAskItsBackend() throws IOException {
    List<String> calls = new ArrayList<>();
    CommentIndex index = CommentIndex.over(recording(calls));
    index.close();
    assertThatThrownBy(index::stats)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(calls).containsExactly("close");
  }

  /** A backend that records the names of the methods called and returns null. */
  private static SearchBackend recording(List<String> calls) {
    return (SearchBackend)
        Proxy.newProxyInstance(
            SearchBackend.class.getClassLoader(),
            new Class<?>[] {SearchBackend.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              return null;
            });
  }
}
