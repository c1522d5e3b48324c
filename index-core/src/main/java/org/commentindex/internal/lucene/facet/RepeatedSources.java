package org.commentindex.internal.lucene.facet;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.commentindex.backend.RecordPlace;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.document.RepeatValues;

/** The sources of comments in a segment that only their repeated records have. */
final class RepeatedSources {
  private final RepeatValues repeats;
  private final SortedSetDocValues sources;

  private RepeatedSources(RepeatValues repeats, SortedSetDocValues sources) {
    this.repeats = repeats;
    this.sources = sources;
  }

  static RepeatedSources of(LeafReaderContext leaf) throws IOException {
    return new RepeatedSources(
        RepeatValues.of(leaf), DocValues.getSortedSet(leaf.reader(), Fields.SOURCE));
  }

  /** Returns the sources of a document, which is not before that of the last call. */
  Set<String> of(int document) throws IOException {
    if (!repeats.advanceExact(document)) {
      return Set.of();
    }
    Set<String> found = new TreeSet<>();
    for (RecordPlace repeat : repeats.repeats()) {
      found.add(repeat.source());
    }
    if (sources.advanceExact(document)) {
      for (int i = 0; i < sources.docValueCount(); i++) {
        found.remove(sources.lookupOrd(sources.nextOrd()).utf8ToString());
      }
    }
    return found;
  }
}
