package org.commentindex.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Visits the members of archives. A broken member does not affect the others where possible. */
public final class Archives {
  /** Bytes copied at once. */
  private static final int BUFFER = 64 * 1024;

  private Archives() {}

  /**
   * Visits the members of an archive in a stream. A zip archive is copied to a temporary file
   * first, because the list of its members is at its end.
   *
   * @throws IOException if the visitor or the source fails
   */
  public static void visit(
      Packing packing, InputStream in, Allowance allowance, MemberVisitor visitor)
      throws IOException {
    if (packing == Packing.TAR) {
      visitTar(in, allowance, visitor);
      return;
    }
    try (TemporaryCopy copy = TemporaryCopy.create()) {
      IOException failure;
      try (OutputStream out = Files.newOutputStream(copy.file())) {
        failure = copy(in, out);
      }
      visitZip(copy.file(), allowance, visitor);
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** Visits the members of a zip archive in a file, in order of name. */
  public static void visitZip(Path file, Allowance allowance, MemberVisitor visitor)
      throws IOException {
    new ZipMembers(file, allowance, visitor).visit();
  }

  /** Copies up to the end or the first failure of the source, which it returns; else null. */
  private static @Nullable IOException copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
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

  private static void visitTar(InputStream in, Allowance allowance, MemberVisitor visitor)
      throws IOException {
    Map<String, Integer> occurrences = new HashMap<>();
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
        visitor.unreadable(null, UnpackFailures.ofArchive(e));
        return;
      }
      String name = entry.getName();
      if (entry.isFile() && tar.canReadEntryData(entry) && visitor.wants(name)) {
        int occurrence = occurrences.merge(name, 1, Integer::sum);
        visitor.member(name, occurrence, new LimitedStream(tar, () -> 0, null));
      }
    }
  }
}
