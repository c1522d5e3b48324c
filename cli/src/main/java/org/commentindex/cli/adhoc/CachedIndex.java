package org.commentindex.cli.adhoc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.commentindex.indexing.IndexingReport;

/**
 * The cached index of one set of paths; each set has its own folder below the cache folder.
 *
 * <p>That folder holds a manifest and the index that the manifest names. When a file has changed, a
 * new index is built next to the old one and the manifest is replaced atomically, so a reader sees
 * either the old or the new index. The builder holds a file lock; a second process waits for it and
 * then uses the result.
 */
final class CachedIndex {
  private static final String MANIFEST = "manifest.json";

  /**
   * A cached index is deleted after this time without use: it is a copy of the user's files. Chosen
   * by hand; documented in docs/cli.md.
   */
  private static final Duration MAX_UNUSED = Duration.ofDays(30);

  /**
   * Bytes of the hash in a folder name: 64 bits make collisions of two sets of paths negligible.
   */
  private static final int NAME_BYTES = 8;

  private final Path cache;
  private final Path folder;
  private final IndexBuild build;
  private final String program;

  CachedIndex(Path cache, IndexBuild build, String split, String program) throws IOException {
    this.cache = cache;
    this.folder = cache.resolve(name(build.files(), split));
    this.build = build;
    this.program = program;
  }

  /** Returns the index; builds it unless a current one is cached. */
  AdHocIndex get() throws IOException {
    Optional<Manifest> cached = current();
    return open(cached.isPresent() ? cached.get() : build());
  }

  /** Creates the folder first, so that an unwritable cache is distinguished from other failures. */
  private void createFolder() throws IOException {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    } catch (FileSystemException e) {
      throw new UnwritableCacheException(cache, e);
    }
  }

  private Manifest build() throws IOException {
    createFolder();
    try (FileChannel file =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      Optional<Manifest> builtMeanwhile = current();
      return builtMeanwhile.isPresent() && lock.isValid() ? builtMeanwhile.get() : buildLocked();
    }
  }

  private Manifest buildLocked() throws IOException {
    // Taken before reading: a file that changes during the build is read again next time.
    List<FileState> files = FileState.of(build.files());
    deleteLeftovers(folder);
    Path next = Files.createTempDirectory(folder, "index-");
    IndexingReport report = buildIn(next);
    Manifest manifest =
        new Manifest(
            program,
            String.valueOf(next.getFileName()),
            files,
            report.rejected() + report.missing(),
            report.rejections());
    manifest.write(manifestFile());
    deleteLeftovers(folder);
    deleteUnused();
    return manifest;
  }

  /** Deletes the indexes that the manifest of a locked folder does not name: of killed builds. */
  private static void deleteLeftovers(Path folder) throws IOException {
    Optional<Manifest> manifest = Manifest.read(folder.resolve(MANIFEST));
    for (Path index : Folders.children(folder)) {
      String name = String.valueOf(index.getFileName());
      if (Files.isDirectory(index) && manifest.filter(m -> m.folder().equals(name)).isEmpty()) {
        Folders.delete(index);
      }
    }
  }

  private IndexingReport buildIn(Path next) throws IOException {
    try {
      return build.in(next);
    } catch (IOException | RuntimeException | Error e) {
      Folders.delete(next);
      throw e;
    }
  }

  private AdHocIndex open(Manifest manifest) throws IOException {
    try {
      // The time of the last use, for deleteUnused.
      Files.setLastModifiedTime(manifestFile(), FileTime.from(Instant.now()));
    } catch (FileSystemException e) {
      throw new UnwritableCacheException(cache, e);
    }
    return new AdHocIndex(
        folder.resolve(manifest.folder()), manifest.rejections(), manifest.rejected(), null);
  }

  private Optional<Manifest> current() throws IOException {
    Optional<Manifest> manifest = Manifest.read(manifestFile());
    if (manifest.isEmpty() || !Files.isDirectory(folder.resolve(manifest.get().folder()))) {
      return Optional.empty();
    }
    List<FileState> files = FileState.of(build.files());
    return manifest.filter(m -> m.matches(program, files));
  }

  /** Deletes the indexes in a cache folder; waits for those that are being built. */
  static void deleteAll(Path cache) throws IOException {
    for (Path folder : Folders.children(cache)) {
      Path lock = folder.resolve("lock");
      if (!Files.exists(lock)) {
        continue; // not a folder of an index
      }
      try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock held = file.lock()) {
        if (held.isValid()) {
          Files.deleteIfExists(folder.resolve(MANIFEST));
          deleteLeftovers(folder);
        }
      }
    }
  }

  private void deleteUnused() throws IOException {
    FileTime limit = FileTime.from(Instant.now().minus(MAX_UNUSED));
    for (Path other : Folders.children(cache)) {
      Path manifest = other.resolve(MANIFEST);
      if (Files.exists(manifest) && Files.getLastModifiedTime(manifest).compareTo(limit) < 0) {
        Folders.delete(other);
      } else if (!other.equals(folder) && Files.exists(other.resolve("lock"))) {
        deleteLeftoversUnlessBuilding(other);
      }
    }
  }

  private static void deleteLeftoversUnlessBuilding(Path other) throws IOException {
    try (FileChannel file = FileChannel.open(other.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      if (lock != null) {
        deleteLeftovers(other);
      }
    }
  }

  private Path manifestFile() {
    return folder.resolve(MANIFEST);
  }

  /** Returns the folder name of a set of paths: a hash of the sorted, length-prefixed paths. */
  private static String name(List<Path> files, String split) throws IOException {
    TreeSet<String> paths = new TreeSet<>();
    for (Path file : files) {
      paths.add((Files.exists(file) ? file.toRealPath() : file).toString());
    }
    MessageDigest hash = sha256();
    for (String part : paths) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      hash.update(bytes);
    }
    hash.update(split.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash.digest(), 0, NAME_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
