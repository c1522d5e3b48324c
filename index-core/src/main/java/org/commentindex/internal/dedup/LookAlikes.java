package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.commentindex.backend.GroupSink;
import org.commentindex.backend.Unfolded;
import org.jspecify.annotations.Nullable;

/**
 * Groups look-alikes: different comments with nearly the same words, such as form letters and what
 * programs post.
 *
 * <p>Leader clustering (Hartigan: Clustering Algorithms, 1975) over shared fingerprints: go through
 * the comments, those that share the most first, equal ones in order of a hash of their ids; each
 * joins the leader that it shares the most with and is verified against, else leads itself. A group
 * is named by its leader's id. So there are no chains, and groups are a function of the set of
 * comments alone: how they came and in which runs does not matter. The letter that others were made
 * from shares the most of them all, and so leads.
 *
 * <p>The work is linear: a comment is compared with at most {@value #MOST_COMPARED} leaders.
 */
public final class LookAlikes {
  private static final int MOST_COMPARED = 8;

  /** What the fingerprints weigh at least that two look-alikes share. */
  private static final int LEAST = 3;

  private static final int NONE = -1;

  /** So many comments are looked at together to know which words to read ahead. */
  private static final int AHEAD = 512;

  /** The names of so many groups are kept while they are told; those of more are looked up. */
  private static final int MOST_NAMES = 1 << 19;

  private final Unfolded index;
  private final SharedFingerprints shared;
  private final Places places;
  private final Wordings wordings;
  private final Leaders leaders;
  private long compared;

  private LookAlikes(Unfolded index, SharedFingerprints shared) {
    this.index = index;
    this.shared = shared;
    this.places = shared.places();
    this.wordings = new Wordings(index);
    this.leaders = new Leaders(shared);
  }

  /** Groups all comments of an index anew and tells the sink each whose group is another now. */
  public static void group(Unfolded index, GroupSink sink) throws IOException {
    new LookAlikes(index, SharedFingerprints.of(index)).tell(MOST_NAMES, sink);
  }

  /** The same, with bounds for how many fingerprints and names of groups are kept. */
  static void group(Unfolded index, int mostFingerprints, int mostNames, GroupSink sink)
      throws IOException {
    new LookAlikes(index, SharedFingerprints.of(index, mostFingerprints)).tell(mostNames, sink);
  }

  /** How many pairs are compared for it. */
  static long comparisons(Unfolded index) throws IOException {
    LookAlikes alike = new LookAlikes(index, SharedFingerprints.of(index));
    alike.leaderOfEach();
    return alike.compared;
  }

  private void tell(int mostNames, GroupSink sink) throws IOException {
    int[] leaderOf = leaderOfEach();
    int[] sizes = new int[leaderOf.length];
    for (int leader : leaderOf) {
      if (leader != NONE) {
        sizes[leader]++;
      }
    }
    String[] names = names(sizes, mostNames);
    index.forEachId(
        (comment, id) -> {
          int place = places.of(comment);
          int leader = place < 0 ? NONE : leaderOf[place];
          String name = leader == NONE ? null : names[leader];
          if (leader != NONE && name == null) {
            name = index.id(places.comment(leader));
          }
          int alike = leader == NONE ? 0 : sizes[leader] - 1;
          if (alike != index.alike(comment) || !Objects.equals(name, index.group(comment))) {
            sink.group(id, name, alike);
          }
        });
  }

  /**
   * The ids of leaders, read in the order that is fastest: each comment of a group needs its
   * leader's, and looking it up reads a piece of the dictionary anew.
   *
   * @param sizes of the groups, by the place of the leader
   * @param most how many are kept
   */
  private @Nullable String[] names(int[] sizes, int most) throws IOException {
    @Nullable String[] names = new String[sizes.length];
    int[] left = {most};
    index.forEachId(
        (comment, id) -> {
          int place = places.of(comment);
          if (place >= 0 && sizes[place] > 0 && left[0]-- > 0) {
            names[place] = id;
          }
        });
    return names;
  }

  /** Of each comment in a group of two and more, its leader. */
  private int[] leaderOfEach() throws IOException {
    int[] leaderOf = new int[places.count()];
    Arrays.fill(leaderOf, NONE);
    int[] order = inOrder();
    for (int from = 0; from < order.length; from += AHEAD) {
      int[] next = Arrays.copyOfRange(order, from, Math.min(order.length, from + AHEAD));
      List<List<Integer>> likeliest = readAhead(next);
      for (int i = 0; i < next.length; i++) {
        int leader = leader(next[i], likeliest.get(i));
        if (leader == NONE) {
          leaders.add(next[i]);
        } else {
          leaderOf[next[i]] = leader;
          leaderOf[leader] = leader;
        }
      }
    }
    return leaderOf;
  }

  /**
   * Finds the leaders so far that are likely for each of some comments, and reads ahead the words
   * of those that have any and of the likeliest.
   */
  private List<List<Integer>> readAhead(int[] next) throws IOException {
    leaders.forgetGains();
    List<List<Integer>> likeliest = new ArrayList<>(next.length);
    BitSet wanted = new BitSet();
    for (int comment : next) {
      List<Integer> likely = leaders.likeliest(comment, LEAST, MOST_COMPARED);
      likeliest.add(likely);
      if (!likely.isEmpty()) {
        wanted.set(places.comment(comment));
        wanted.set(places.comment(likely.getFirst()));
      }
    }
    wordings.readAhead(wanted);
    return likeliest;
  }

  /** All places: those that share the most first, equal ones in an order that their ids give. */
  private int[] inOrder() throws IOException {
    long[] degrees = new long[places.count()];
    long[] hashes = new long[degrees.length];
    index.forEachId(
        (comment, id) -> {
          int place = places.of(comment);
          if (place >= 0) {
            hashes[place] = Hashes.of(id);
          }
        });
    for (int place = 0; place < degrees.length; place++) {
      degrees[place] = shared.degree(place);
    }
    return IntStream.range(0, degrees.length)
        .parallel()
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(place -> -degrees[place])
                .thenComparingLong(place -> hashes[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The leader of the group that a comment joins, or {@link #NONE}.
   *
   * @param before those that were likely when the words were read ahead
   */
  private int leader(int comment, List<Integer> before) throws IOException {
    List<Integer> likeliest =
        leaders.haveGained(comment) ? leaders.likeliest(comment, LEAST, MOST_COMPARED) : before;
    if (likeliest.isEmpty()) {
      return NONE;
    }
    Wording own = wordings.of(places.comment(comment));
    for (int leader : likeliest) {
      compared++;
      if (alike(wordings.ofLeader(places.comment(leader)), own)) {
        return leader;
      }
    }
    return NONE;
  }

  /** Whether two comments have nearly the same words of their own. */
  static boolean alike(Wording one, Wording two) {
    CopySettings settings = CopySettings.DEFAULT;
    int least = Math.min(one.own().size(), two.own().size());
    return least >= settings.minAlikeWords()
        && new Comparison(one, two, settings).near().similarity() >= settings.minAlike();
  }
}
