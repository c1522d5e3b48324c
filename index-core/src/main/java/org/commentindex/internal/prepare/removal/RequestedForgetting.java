package org.commentindex.internal.prepare.removal;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.forget.ForgottenName;
import org.commentindex.internal.forget.Tombstones;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.TextScope;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetRequest;

/**
 * Removes comments and keeps them out. While it is called, no records are being prepared. Files
 * that have records of forgotten comments are read again by the next run, which counts them.
 */
public final class RequestedForgetting {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} ]+");

  private final IndexBackend backend;
  private final RequestedRemoval removal;
  private final Tombstones tombstones;
  private final LongHashSet recordKeys = new LongHashSet();

  public RequestedForgetting(
      IndexBackend backend, RequestedRemoval removal, Tombstones tombstones) {
    this.backend = backend;
    this.removal = removal;
    this.tombstones = tombstones;
  }

  /** Forgets ids, whether comments have them or not; returns the number of comments removed. */
  public long forget(Collection<String> ids) throws IOException {
    Set<String> missing = new HashSet<>(ids);
    long removed =
        removal.remove(
            ids,
            comment -> {
              missing.remove(comment.id());
              forget(comment, false);
            });
    missing.forEach(tombstones::forgetId);
    return removed;
  }

  /** Forgets the comments that match a query; returns their number. */
  public long forgetMatching(CommentQuery query) throws IOException {
    return removal.remove(query, comment -> true, comment -> forget(comment, false));
  }

  /** Forgets an author with all comments; returns the number of comments removed. */
  public long forgetAuthor(String author) throws IOException {
    String name = ForgottenName.normalized(author);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of the author is blank");
    }
    tombstones.forgetAuthor(author);
    long expected = 0;
    long removed = 0;
    for (FacetCount spelling : spellings(name)) {
      expected += spelling.comments();
      if (PLAIN.matcher(spelling.value()).matches()) {
        CommentQuery named = new CommentQuery.Phrase(TextScope.AUTHOR, spelling.value(), 0);
        removed += removeOf(named, name);
      }
    }
    // A name with signs of the query language may not be found by its words.
    return removed == expected ? removed : removed + removeOf(new CommentQuery.Everything(), name);
  }

  private long removeOf(CommentQuery query, String name) throws IOException {
    return removal.remove(
        query,
        comment -> ForgottenName.normalized(comment.author()).equals(name),
        comment -> forget(comment, true));
  }

  private Set<FacetCount> spellings(String name) throws IOException {
    Set<FacetCount> spellings = new HashSet<>();
    try (SearchBackend view = backend.openReader()) {
      for (FacetCount count : view.facet(FacetRequest.of(Facet.AUTHOR)).counts()) {
        if (ForgottenName.normalized(count.value()).equals(name)) {
          spellings.add(count);
        }
      }
    }
    return spellings;
  }

  private void forget(Comment comment, boolean withAuthor) {
    tombstones.forget(comment, withAuthor);
    for (Occurrence occurrence : comment.occurrences()) {
      recordKeys.add(HexFormat.fromHexDigitsToLong(occurrence.record().key()));
    }
  }

  /** Returns the keys of the records of forgotten comments. */
  public LongHashSet recordKeys() {
    return recordKeys;
  }
}
