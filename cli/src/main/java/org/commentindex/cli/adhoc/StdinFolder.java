package org.commentindex.cli.adhoc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder in the temporary folder, for an index of standard input. It holds a lock, which the
 * operating system releases when the process ends in any way. So the next run can delete the
 * folders of killed ones.
 */
final class StdinFolder implements Closeable {
  private static final String PREFIX = "comments-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private StdinFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Creates a folder, and deletes those of killed processes of the same user. */
  static StdinFolder create() throws IOException {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static StdinFolder in(Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, PREFIX);
    if (Files.isReadable(parent)) {
      deleteLeftovers(parent, folder);
    }
    // Locked before it has its name, so that no other process finds it without its lock.
    Path unnamed = folder.resolve("new");
    FileChannel lock =
        FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      lock.lock();
      Files.move(unnamed, folder.resolve(LOCK));
      Files.createDirectory(folder.resolve("index"));
      return new StdinFolder(folder, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      Folders.delete(folder);
      throw e;
    }
  }

  /** Returns the folder for the index. */
  Path index() {
    return folder.resolve("index");
  }

  private static void deleteLeftovers(Path parent, Path own) throws IOException {
    for (Path other : Folders.children(parent)) {
      if (!other.getFileName().equals(own.getFileName())
          && other.getFileName().toString().startsWith(PREFIX)
          && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
          && Files.isRegularFile(other.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
        deleteIfLeftOver(own, other);
      }
    }
  }

  private static void deleteIfLeftOver(Path own, Path other) throws IOException {
    try {
      if (!Files.getOwner(other).equals(Files.getOwner(own))) {
        return;
      }
      try (FileChannel channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE);
          FileLock free = channel.tryLock()) {
        if (free != null) {
          Folders.delete(other);
        }
      }
    } catch (OverlappingFileLockException | NoSuchFileException | AccessDeniedException e) {
      // In use by this process, deleted by another one, or not ours: it stays.
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    Folders.delete(folder);
  }
}
