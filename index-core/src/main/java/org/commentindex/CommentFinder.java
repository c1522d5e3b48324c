package org.commentindex;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.commentindex.backend.SearchBackend;
import org.commentindex.model.Comment;

/** Finds a comment by its id or the beginning of it. */
final class CommentFinder {
  /** The maximum number of ids that an error about an ambiguous prefix names. */
  private static final int MAX_IDS_SHOWN = 3;

  private CommentFinder() {}

  static Optional<Comment> find(SearchBackend open, String id) throws IOException {
    Optional<Comment> exactly = open.byId(id);
    if (exactly.isPresent() || id.isEmpty()) {
      return exactly;
    }
    List<String> ids = open.idsWithPrefix(id, MAX_IDS_SHOWN);
    if (ids.size() > 1) {
      throw new IllegalArgumentException(
          "several comments have an id that begins with "
              + id
              + ", such as "
              + String.join(", ", ids));
    }
    return ids.isEmpty() ? Optional.empty() : open.byId(ids.getFirst());
  }
}
