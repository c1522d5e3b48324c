package org.commentindex.internal.forget;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commentindex.backend.IndexBackend;
import org.commentindex.internal.dedup.Deduplicator;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The ids and authors whose comments are kept out of an index, as salted hashes in an attachment.
 * Must not be changed while other threads read it.
 */
public final class Tombstones {
  private static final String ATTACHMENT = "forgotten";
  private static final int VERSION = 1;
  private static final int SALT_BYTES = 16;

  private final byte[] salt = new byte[SALT_BYTES];
  private final Map<SaltedHash, List<Tombstone>> byId = new HashMap<>();
  private final Set<SaltedHash> authors = new LinkedHashSet<>();
  private long lifts;
  private boolean changed;

  private Tombstones() {}

  /** Reads the tombstones of the last commit. */
  public static Tombstones of(IndexBackend backend) throws IOException {
    Tombstones tombstones = new Tombstones();
    Optional<InputStream> attached = backend.attachment(ATTACHMENT);
    if (attached.isEmpty()) {
      new SecureRandom().nextBytes(tombstones.salt);
      return tombstones;
    }
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(attached.get()))) {
      int version = in.readInt();
      if (version != VERSION) {
        // Ignoring them would bring forgotten comments back.
        throw new IOException("the list of forgotten comments has version " + version);
      }
      tombstones.read(in);
    }
    return tombstones;
  }

  private void read(DataInputStream in) throws IOException {
    in.readFully(salt);
    lifts = in.readLong();
    for (int i = in.readInt(); i > 0; i--) {
      authors.add(SaltedHash.read(in));
    }
    for (int i = in.readInt(); i > 0; i--) {
      put(Tombstone.read(in));
    }
  }

  /** Attaches the tombstones to the next commit if they changed. */
  public void write(IndexBackend backend) throws IOException {
    if (!changed) {
      return;
    }
    List<Tombstone> all = byId.values().stream().flatMap(List::stream).toList();
    try (DataOutputStream out = new DataOutputStream(backend.attach(ATTACHMENT))) {
      out.writeInt(VERSION);
      out.write(salt);
      out.writeLong(lifts);
      out.writeInt(authors.size());
      for (SaltedHash author : authors) {
        author.write(out);
      }
      out.writeInt(all.size());
      for (Tombstone tombstone : all) {
        tombstone.write(out);
      }
    }
    changed = false;
  }

  /** Returns the number of forgotten comments. */
  public long comments() {
    Set<SaltedHash> comments = new HashSet<>();
    byId.values().forEach(each -> each.forEach(one -> comments.add(one.comment())));
    return comments.size();
  }

  /** Returns the number of forgotten authors. */
  public long authors() {
    return authors.size();
  }

  /** Returns how often ids or authors were allowed again: files must then be read again. */
  public long lifts() {
    return lifts;
  }

  /** Returns true if a record or one of its copies must not be indexed. */
  public boolean coversAny(SourceRecord record, List<Occurrence> copies) {
    return covers(record) || copies.stream().anyMatch(copy -> covers(copy.record()));
  }

  /** Returns true if a record must not be indexed. */
  public boolean covers(SourceRecord record) {
    if (byId.isEmpty() && authors.isEmpty()) {
      return false;
    }
    SaltedHash author = authorHash(record.author());
    if (!author.equals(SaltedHash.NONE) && authors.contains(author)) {
      return true;
    }
    if (byId.isEmpty()) {
      return false;
    }
    String id = record.id() != null ? record.id() : derivedId(record);
    return byId.getOrDefault(idHash(id), List.of()).stream().anyMatch(one -> one.covers(author));
  }

  /**
   * Forgets a comment under its id, the ids of its records, and the ids that its records have if
   * their service's ids are left out.
   *
   * @param withAuthor true if its author is forgotten as well
   */
  public void forget(Comment comment, boolean withAuthor) {
    SaltedHash author = authorHash(comment.author());
    SaltedHash id = idHash(comment.id());
    SaltedHash forgottenAuthor = withAuthor ? author : SaltedHash.NONE;
    put(new Tombstone(id, author, id, forgottenAuthor));
    for (Occurrence occurrence : comment.occurrences()) {
      SourceRecord record = occurrence.record();
      if (record.id() != null) {
        put(new Tombstone(idHash(record.id()), author, id, forgottenAuthor));
      }
      put(new Tombstone(idHash(derivedId(record)), author, id, forgottenAuthor));
    }
    changed = true;
  }

  /** Forgets an id that no comment has. */
  public void forgetId(String id) {
    SaltedHash hash = idHash(id);
    put(new Tombstone(hash, SaltedHash.NONE, hash, SaltedHash.NONE));
    changed = true;
  }

  /** Forgets an author. */
  public void forgetAuthor(String author) {
    changed |= authors.add(authorHash(author));
  }

  /**
   * Allows the comments with an id again: the comment of this id, or that a record with it was part
   * of.
   *
   * @return false if no tombstone has this id
   */
  public boolean allow(String id) {
    SaltedHash hash = idHash(id);
    Set<SaltedHash> comments = new HashSet<>(Set.of(hash));
    byId.getOrDefault(hash, List.of()).forEach(one -> comments.add(one.comment()));
    return lift(removeIf(comments, null));
  }

  /**
   * Allows an author again, and the comments that were forgotten with the author.
   *
   * @return false if the author was not forgotten
   */
  public boolean allowAuthor(String author) {
    SaltedHash hash = authorHash(author);
    boolean known = authors.remove(hash);
    boolean alsoComments = removeIf(Set.of(), hash);
    return lift(known || alsoComments);
  }

  private boolean lift(boolean lifted) {
    if (lifted) {
      lifts++;
      changed = true;
    }
    return lifted;
  }

  private boolean removeIf(Set<SaltedHash> comments, @Nullable SaltedHash forgottenAuthor) {
    boolean removed = false;
    for (List<Tombstone> each : byId.values()) {
      removed |=
          each.removeIf(
              one ->
                  comments.contains(one.comment())
                      || one.forgottenAuthor().equals(forgottenAuthor));
    }
    byId.values().removeIf(List::isEmpty);
    return removed;
  }

  private void put(Tombstone tombstone) {
    List<Tombstone> same = byId.computeIfAbsent(tombstone.id(), id -> new ArrayList<>(1));
    if (!same.contains(tombstone)) {
      same.add(tombstone);
    }
  }

  private SaltedHash idHash(String id) {
    return SaltedHash.of(salt, "id", id);
  }

  private SaltedHash authorHash(@Nullable String author) {
    String name = ForgottenName.normalized(author);
    return name.isEmpty() ? SaltedHash.NONE : SaltedHash.of(salt, "author", name);
  }

  /** Returns the id of the comment of a record whose service has given it none. */
  private static String derivedId(SourceRecord record) {
    SourceRecord withoutId =
        record.id() == null
            ? record
            : SourceRecord.builder(record.source(), record.number(), record.key())
                .lines(record.lines())
                .parent(record.parent())
                .thread(record.thread())
                .title(record.title())
                .author(record.author())
                .date(record.date())
                .lang(record.lang())
                .tags(record.tags())
                .cites(record.cites())
                .fields(record.fields())
                .text(record.text())
                .build();
    return Deduplicator.single(withoutId).id();
  }
}
