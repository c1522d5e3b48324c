package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.commentindex.backend.Unfolded;

/**
 * The words of comments that are compared. Those of leaders are remembered, as many as fit; those
 * that are wanted soon are read ahead, on all processors: reading them is most of what grouping
 * does. Not thread-safe.
 */
final class Wordings {
  private static final int MOST = 20_000;
  private static final long MOST_WORDS = 1_000_000;

  private final Unfolded index;
  private final Map<Integer, Wording> leaders = new LinkedHashMap<>(1024, 0.75f, true);
  private long words;
  private Map<Integer, Wording> ahead = Map.of();

  Wordings(Unfolded index) {
    this.index = index;
  }

  /** Reads the words of comments ahead, as many as fit; what was read ahead before is forgotten. */
  void readAhead(BitSet comments) throws IOException {
    Map<Integer, Wording> read = new ConcurrentHashMap<>();
    AtomicLong count = new AtomicLong();
    int[] missing = comments.stream().filter(comment -> !leaders.containsKey(comment)).toArray();
    index.loadAll(
        missing,
        (number, comment) -> {
          if (count.get() < MOST_WORDS) {
            Wording wording = Wording.of(comment.text());
            wording.runs();
            count.addAndGet(wording.count());
            read.put(number, wording);
          }
        });
    ahead = read;
  }

  /** The words of a comment that leads others, and so is asked for again. */
  Wording ofLeader(int comment) throws IOException {
    Wording known = leaders.get(comment);
    if (known != null) {
      return known;
    }
    Wording wording = of(comment);
    leaders.put(comment, wording);
    words += wording.count();
    var eldest = leaders.entrySet().iterator();
    while ((words > MOST_WORDS || leaders.size() > MOST) && leaders.size() > 2) {
      words -= eldest.next().getValue().count();
      eldest.remove();
    }
    return wording;
  }

  /** The words of a comment. */
  Wording of(int comment) throws IOException {
    Wording known = ahead.get(comment);
    return known == null ? read(comment) : known;
  }

  private Wording read(int comment) throws IOException {
    return Wording.of(index.load(comment).text());
  }
}
