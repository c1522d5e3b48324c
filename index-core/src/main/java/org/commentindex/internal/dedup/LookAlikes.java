package org.commentindex.internal.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.commentindex.backend.FoldSink;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;
import org.commentindex.model.Comment;

/**
 * Groups look-alikes: different comments with nearly the same words, such as form letters and what
 * programs post.
 *
 * <p>Leader clustering (Hartigan: Clustering Algorithms, 1975) over shared fingerprints: go through
 * the comments, those that share the most first, equal ones in order of id; each joins the leader
 * that it shares the most with and is verified against, else leads itself. A group is named by its
 * leader's id. So there are no chains, and groups are a function of the set of comments alone: how
 * they came and in which runs does not matter. The letter that others were made from shares the
 * most of them all, and so leads.
 *
 * <p>The work is linear: a comment is compared with at most {@value #MOST_COMPARED} leaders, a
 * fingerprint remembers at most {@value #MOST_LEADERS}.
 */
public final class LookAlikes {
  private static final int MOST_COMPARED = 8;
  private static final int MOST_LEADERS = 64;

  /** What the fingerprints weigh at least that two look-alikes share. */
  private static final int LEAST = 3;

  private final Unfolded index;
  private final Shared shared;
  private final Wordings wordings;
  private final Map<Integer, Ints> leadersOf = new HashMap<>();

  /** When each leader became one. */
  private final Map<Integer, Integer> ranks = new HashMap<>();

  private long compared;

  private LookAlikes(Unfolded index) throws IOException {
    this.index = index;
    this.shared = Shared.of(index);
    this.wordings = new Wordings(index);
  }

  /** Groups all comments of an index anew and tells the sink each whose group is another now. */
  public static void group(Unfolded index, FoldSink sink) throws IOException {
    new LookAlikes(index).tell(sink);
  }

  /** How many pairs are compared for it. */
  static long comparisons(Unfolded index) throws IOException {
    LookAlikes alike = new LookAlikes(index);
    alike.leaders();
    return alike.compared;
  }

  private void tell(FoldSink sink) throws IOException {
    Map<Integer, Integer> leaders = leaders();
    Map<Integer, String> names = new HashMap<>();
    for (int leader : leaders.values()) {
      names.put(leader, index.id(leader));
    }
    for (int comment = 0; comment < index.size(); comment++) {
      if (index.has(comment)) {
        Integer leader = leaders.get(comment);
        String name = leader == null ? null : names.get(leader);
        if (!Objects.equals(name, index.group(comment))) {
          Comment grouped = index.load(comment).withGroup(name);
          sink.replace(new int[] {comment}, List.of(grouped));
        }
      }
    }
  }

  /** Of each comment in a group of two and more, its leader. */
  private Map<Integer, Integer> leaders() throws IOException {
    Map<Integer, Integer> leaders = new HashMap<>();
    for (int comment : inOrder()) {
      int leader = leader(comment);
      if (leader >= 0) {
        leaders.put(comment, leader);
        leaders.put(leader, leader);
      } else {
        lead(comment);
      }
    }
    return leaders;
  }

  private int[] inOrder() throws IOException {
    int[] sharing = shared.comments();
    Map<Integer, String> ids = new HashMap<>();
    for (int comment : sharing) {
      ids.put(comment, index.id(comment));
    }
    return IntStream.of(sharing)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(comment -> -shared.degree(comment))
                .thenComparing(ids::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The leader of the group that a comment joins; -1 if there is none. */
  private int leader(int comment) throws IOException {
    Map<Integer, Integer> weights = new HashMap<>();
    shared.forEachGroup(
        comment,
        (group, weight) -> {
          Ints of = leadersOf.get(group);
          for (int i = 0; of != null && i < of.size(); i++) {
            weights.merge(of.get(i), weight, Integer::sum);
          }
        });
    List<Integer> likely = new ArrayList<>();
    weights.forEach(
        (leader, weight) -> {
          if (weight >= LEAST) {
            likely.add(leader);
          }
        });
    likely.sort(
        Comparator.<Integer>comparingInt(leader -> -weights.getOrDefault(leader, 0))
            .thenComparing(ranks::get));
    for (int leader : likely.subList(0, Math.min(MOST_COMPARED, likely.size()))) {
      compared++;
      if (alike(wordings.of(leader), wordings.of(comment))) {
        return leader;
      }
    }
    return -1;
  }

  private void lead(int comment) {
    ranks.put(comment, ranks.size());
    shared.forEachGroup(
        comment,
        (group, weight) -> {
          Ints of = leadersOf.computeIfAbsent(group, g -> new Ints());
          if (of.size() < MOST_LEADERS) {
            of.add(comment);
          }
        });
  }

  /** Whether two comments have nearly the same words of their own. */
  static boolean alike(Wording one, Wording two) {
    CopySettings settings = CopySettings.DEFAULT;
    int least = Math.min(one.own().size(), two.own().size());
    return least >= settings.minAlikeWords()
        && new Comparison(one, two, settings).near().similarity() >= settings.minAlike();
  }

  /** The fingerprints that comments share, as runs of ints: a group for each fingerprint. */
  private static final class Shared {
    /** Of what more comments than this share, half stand for all, with twice their weight. */
    private static final int MANY = 4096;

    private final Ints starts = new Ints();
    private final Ints members = new Ints();
    private final Ints weights = new Ints();
    private int[] firstGroup = {};
    private int[] groupsOf = {};

    static Shared of(Unfolded index) throws IOException {
      Shared shared = new Shared();
      index.forEachRepeated(Mark.OPEN_SHINGLE, Mark.NAMED_SHINGLE, shared::add);
      index.forEachRepeated(Mark.NAMED_SHINGLE, Mark.NAMED_SHINGLE, shared::add);
      shared.starts.add(shared.members.size());
      shared.invert(index.size());
      return shared;
    }

    private void add(long value, int[] first, int[] second) {
      boolean many = first.length + second.length > MANY;
      if (many && value < 0) {
        return;
      }
      int[] all =
          IntStream.concat(Arrays.stream(first), Arrays.stream(second))
              .sorted()
              .distinct()
              .toArray();
      if (all.length > 1) {
        starts.add(members.size());
        weights.add(Fingerprints.weight(value) * (many ? 2 : 1));
        Arrays.stream(all).forEach(members::add);
      }
    }

    private void invert(int size) {
      firstGroup = new int[size + 1];
      for (int m = 0; m < members.size(); m++) {
        firstGroup[members.get(m) + 1]++;
      }
      Arrays.parallelPrefix(firstGroup, Integer::sum);
      groupsOf = new int[members.size()];
      int[] filled = Arrays.copyOf(firstGroup, size);
      for (int group = 0; group + 1 < starts.size(); group++) {
        for (int m = starts.get(group); m < starts.get(group + 1); m++) {
          groupsOf[filled[members.get(m)]++] = group;
        }
      }
    }

    /** The comments that share enough with others to be like one of them, ascending. */
    int[] comments() {
      return IntStream.range(0, firstGroup.length - 1).filter(this::mayHaveAny).toArray();
    }

    private boolean mayHaveAny(int comment) {
      int weight = 0;
      for (int i = firstGroup[comment]; i < firstGroup[comment + 1]; i++) {
        weight += weights.get(groupsOf[i]);
      }
      return weight >= LEAST;
    }

    /** With how many a comment shares its fingerprints, added up over these. */
    long degree(int comment) {
      long degree = 0;
      for (int i = firstGroup[comment]; i < firstGroup[comment + 1]; i++) {
        degree += starts.get(groupsOf[i] + 1) - starts.get(groupsOf[i]) - 1L;
      }
      return degree;
    }

    interface Visitor {
      void visit(int group, int weight);
    }

    void forEachGroup(int comment, Visitor visitor) {
      for (int i = firstGroup[comment]; i < firstGroup[comment + 1]; i++) {
        visitor.visit(groupsOf[i], weights.get(groupsOf[i]));
      }
    }
  }

  /** The words of kept records, as many as fit; read again when memory is needed for others. */
  private static final class Wordings {
    private static final int MOST = 20_000;
    private static final long MOST_WORDS = 1_000_000;

    private final Unfolded index;
    private final Map<Integer, Wording> known = new LinkedHashMap<>(1024, 0.75f, true);
    private long words;

    Wordings(Unfolded index) {
      this.index = index;
    }

    Wording of(int comment) throws IOException {
      Wording wording = known.get(comment);
      if (wording == null) {
        wording = Wording.of(index.load(comment).text());
        known.put(comment, wording);
        words += wording.count();
        var eldest = known.entrySet().iterator();
        while ((words > MOST_WORDS || known.size() > MOST) && known.size() > 2) {
          words -= eldest.next().getValue().count();
          eldest.remove();
        }
      }
      return wording;
    }
  }
}
