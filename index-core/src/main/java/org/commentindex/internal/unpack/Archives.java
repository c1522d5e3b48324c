package org.commentindex.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Goes through archives, member by member; a broken member costs itself alone where it can. */
public final class Archives {
  private Archives() {}

  /**
   * Goes through an archive that is a stream. A zip archive is laid aside in a temporary file
   * first: the list of its members stands at its end.
   *
   * @throws IOException if the visitor or the source fails
   */
  public static void visit(
      Packing packing, InputStream in, Allowance allowance, MemberVisitor visitor)
      throws IOException {
    if (packing == Packing.TAR) {
      tar(in, allowance, visitor);
      return;
    }
    Path aside = Files.createTempFile("comment-index-", ".zip");
    try {
      IOException failure;
      try (OutputStream out = Files.newOutputStream(aside)) {
        failure = copy(in, out);
      }
      new ZipMembers(aside, allowance, visitor).visit();
      if (failure != null) {
        throw failure;
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Goes through a zip archive that is a file. */
  public static void visitZip(Path file, Allowance allowance, MemberVisitor visitor)
      throws IOException {
    new ZipMembers(file, allowance, visitor).visit();
  }

  /** Copies as much as there is; returns what the source failed with, or null. */
  private static @Nullable IOException copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    while (true) {
      int read;
      try {
        read = in.read(buffer);
      } catch (IOException e) {
        return e;
      }
      if (read < 0) {
        return null;
      }
      out.write(buffer, 0, read);
    }
  }

  private static void tar(InputStream in, Allowance allowance, MemberVisitor visitor)
      throws IOException {
    Names names = new Names();
    TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
    while (true) {
      TarArchiveEntry entry;
      try {
        entry = tar.getNextEntry();
        if (entry == null) {
          return;
        }
        allowance.member();
      } catch (IOException | IllegalArgumentException e) {
        visitor.unreadable(null, Broken.archive(e));
        return;
      }
      String name = entry.getName();
      if (entry.isFile() && tar.canReadEntryData(entry) && visitor.wants(name)) {
        visitor.member(name, names.time(name), new Limited(tar, () -> 0, null));
      }
    }
  }
}
