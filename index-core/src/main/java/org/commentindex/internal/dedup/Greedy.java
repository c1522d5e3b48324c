package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;

/**
 * The definition of folding, applied to records that have no copies elsewhere: fullest first, each
 * joins the first kept record that it is verified against, else is kept itself.
 */
final class Greedy {
  private final List<List<Entity>> comments = new ArrayList<>();
  private final Map<Long, List<Integer>> keptByFingerprint = new HashMap<>();

  private Greedy() {}

  /** The comments of these records, whatever their order. Keys differ. */
  static List<Comment> fold(List<Known> records) {
    List<Entity> entities = Entity.of(records);
    entities.sort(Comparator.comparing(Entity::kept, Known.FULLEST));
    Greedy greedy = new Greedy();
    entities.forEach(greedy::place);
    Set<String> taken = new HashSet<>();
    return greedy.comments.stream().map(entitiesOfOne -> toComment(entitiesOfOne, taken)).toList();
  }

  private void place(Entity entity) {
    Likeness likeness = entity.kept().likeness();
    long[] fingerprints = likeness.wording().fingerprints();
    Weights weights = new Weights();
    for (long fingerprint : fingerprints) {
      for (int kept : keptByFingerprint.getOrDefault(fingerprint, List.of())) {
        weights.add(kept, Fingerprints.weight(fingerprint));
      }
    }
    for (int candidate : weights.atLeast(Fingerprints.ENOUGH)) {
      Likeness kept = comments.get(candidate).getFirst().kept().likeness();
      if (CopyCheck.compare(kept, likeness).isPresent()) {
        comments.get(candidate).add(entity);
        return;
      }
    }
    for (long fingerprint : fingerprints) {
      keptByFingerprint.computeIfAbsent(fingerprint, f -> new ArrayList<>()).add(comments.size());
    }
    comments.add(new ArrayList<>(List.of(entity)));
  }

  private static Comment toComment(List<Entity> entities, Set<String> taken) {
    Known kept = entities.getFirst().kept();
    List<Known> others = new ArrayList<>();
    for (Entity entity : entities) {
      others.add(entity.kept());
      others.addAll(entity.others());
    }
    others.remove(kept);
    others.sort(Known.PLACE);
    List<Occurrence> occurrences = new ArrayList<>();
    occurrences.add(Occurrence.original(kept.record()));
    Map<Long, Evidence> known = new HashMap<>();
    for (Known other : others) {
      Evidence evidence =
          known.computeIfAbsent(
              other.likeness().place(), p -> evidence(kept.likeness(), other.likeness()));
      occurrences.add(
          new Occurrence(
              other.record(), evidence.kind(), evidence.similarity(), evidence.containment()));
    }
    return Comment.of(id(kept, others, taken), occurrences);
  }

  private static Evidence evidence(Likeness kept, Likeness other) {
    Optional<Evidence> verified = CopyCheck.compare(kept, other);
    return verified.orElseGet(() -> CopyCheck.sameComment(kept, other));
  }

  /** The first service's id, in order of fullness, that no fuller comment has; else derived. */
  private static String id(Known kept, List<Known> others, Set<String> taken) {
    List<Known> all = new ArrayList<>(others);
    all.add(kept);
    all.sort(Known.FULLEST);
    String first = null;
    for (Known known : all) {
      if (known.record().id() != null) {
        first = known.record().id();
        break;
      }
    }
    if (first == null) {
      return CommentIds.derived(kept.likeness());
    }
    return taken.add(first) ? first : CommentIds.derived(kept.likeness(), first);
  }
}
