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
 * The indexes kept in the cache folder, one folder for each set of paths.
 *
 * <p>A folder holds a manifest and the index it names. A changed file means a new index beside the
 * old one, then a new manifest in one move, so that a reader sees the one or the other. Who makes
 * one holds a lock; a second process waits and then finds it made.
 */
final class Kept {
  private static final Duration UNUSED = Duration.ofDays(30);

  private final Path cache;
  private final Path folder;
  private final Making making;
  private final String program;

  Kept(Path cache, Making making, String split, String program) throws IOException {
    this.cache = cache;
    this.folder = cache.resolve(name(making.files(), split));
    this.making = making;
    this.program = program;
  }

  /** The index, made now if there is none of the files as they are. */
  AdHocIndex index() throws IOException {
    Optional<Manifest> kept = current();
    return described(kept.isPresent() ? kept.get() : make());
  }

  /** Makes the folder where none is yet, so that what fails later is not the folder. */
  private void makeFolder() throws IOException {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    } catch (FileSystemException e) {
      throw new UnwritableCacheException(cache, e);
    }
  }

  private Manifest make() throws IOException {
    makeFolder();
    try (FileChannel file =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      Optional<Manifest> madeMeanwhile = current();
      return madeMeanwhile.isPresent() && lock.isValid() ? madeMeanwhile.get() : makeAlone();
    }
  }

  private Manifest makeAlone() throws IOException {
    // Stamped before reading: a file that changes meanwhile is read again next time.
    List<FileStamp> files = FileStamp.of(making.files());
    Path next = Files.createTempDirectory(folder, "index-");
    IndexingReport report = madeIn(next);
    Manifest manifest =
        new Manifest(
            program,
            String.valueOf(next.getFileName()),
            files,
            report.rejected(),
            report.rejections());
    manifest.write(manifestFile());
    for (Path other : Folders.children(folder)) {
      if (Files.isDirectory(other) && !other.equals(next)) {
        Folders.delete(other);
      }
    }
    deleteUnused();
    return manifest;
  }

  private IndexingReport madeIn(Path next) throws IOException {
    try {
      return making.in(next);
    } catch (IOException | RuntimeException e) {
      Folders.delete(next);
      throw e;
    }
  }

  private AdHocIndex described(Manifest manifest) throws IOException {
    try {
      // The last use, for deleteUnused.
      Files.setLastModifiedTime(manifestFile(), FileTime.from(Instant.now()));
    } catch (FileSystemException e) {
      throw new UnwritableCacheException(cache, e);
    }
    return new AdHocIndex(
        folder.resolve(manifest.folder()), manifest.rejections(), manifest.rejected(), false);
  }

  private Optional<Manifest> current() throws IOException {
    Optional<Manifest> manifest = Manifest.read(manifestFile());
    if (manifest.isEmpty() || !Files.isDirectory(folder.resolve(manifest.get().folder()))) {
      return Optional.empty();
    }
    List<FileStamp> files = FileStamp.of(making.files());
    return manifest.filter(m -> m.isOf(program, files));
  }

  /** What nobody asked for in a month is not kept: it is a copy of people's files. */
  private void deleteUnused() throws IOException {
    FileTime limit = FileTime.from(Instant.now().minus(UNUSED));
    for (Path other : Folders.children(cache)) {
      Path manifest = other.resolve("manifest.json");
      if (Files.exists(manifest) && Files.getLastModifiedTime(manifest).compareTo(limit) < 0) {
        Folders.delete(other);
      }
    }
  }

  private Path manifestFile() {
    return folder.resolve("manifest.json");
  }

  /** A name for a set of paths, whatever their order. Each part is preceded by its length. */
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
    return HexFormat.of().formatHex(hash.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
