package org.commentindex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commentindex.backend.SearchBackend;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.NearDuplicateGroup;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** Reads near-duplicate groups with their first members, authors and dates. */
final class NearDuplicateGroupReader {
  private final CommentIndex index;
  private final SearchBackend backend;

  NearDuplicateGroupReader(CommentIndex index, SearchBackend backend) {
    this.index = index;
    this.backend = backend;
  }

  List<NearDuplicateGroup> groups(@Nullable CommentQuery among, int limit, int shown)
      throws IOException {
    List<NearDuplicateGroup> groups = new ArrayList<>();
    for (FacetCount found : index.count(Facet.GROUP, among, limit)) {
      CommentQuery of = new CommentQuery.Label(LabelField.GROUP, found.value());
      CommentQuery members = among == null ? of : among.and(of);
      Optional<Comment> leader = backend.byId(found.value());
      // Always there within a snapshot: a commit names groups by comments that it has.
      if (leader.isPresent()) {
        groups.add(group(found, leader.get(), members, shown));
      }
    }
    return groups;
  }

  private NearDuplicateGroup group(
      FacetCount found, Comment leader, CommentQuery members, int shown) throws IOException {
    SearchRequest oldest =
        SearchRequest.of(members).withLimit(shown + 1).withSort(SortOrder.OLDEST);
    List<Comment> first = comments(oldest);
    List<Comment> last = comments(oldest.withSort(SortOrder.NEWEST));
    return new NearDuplicateGroup(
        found.value(),
        found.comments(),
        leader,
        first.isEmpty() ? null : first.getFirst().date(),
        last.isEmpty() ? null : last.getFirst().date(),
        index.count(Facet.AUTHOR, members, shown),
        first.stream()
            .filter(comment -> !comment.id().equals(found.value()))
            .limit(shown)
            .toList());
  }

  private List<Comment> comments(SearchRequest request) throws IOException {
    List<Comment> comments = new ArrayList<>();
    backend.forEachHit(request.withCollapse(CollapseMode.NONE), hit -> comments.add(hit.comment()));
    return comments;
  }
}
