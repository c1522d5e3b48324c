package org.commentindex.backend;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes what the grouping of look-alikes changes. */
public interface GroupSink {

  /**
   * A comment is in another group now, or its group has another size.
   *
   * @param id its id
   * @param group the group, named by the id of the comment that leads it; null for none
   * @param alike how many others are in it
   */
  void group(String id, @Nullable String group, int alike) throws IOException;
}
