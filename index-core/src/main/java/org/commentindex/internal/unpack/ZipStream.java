package org.commentindex.internal.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Reads a zip archive from its beginning, without the list of members at its end. */
final class ZipStream {
  private final Path file;
  private final Allowance allowance;
  private final MemberVisitor visitor;
  private final Map<String, Integer> occurrences = new HashMap<>();

  ZipStream(Path file, Allowance allowance, MemberVisitor visitor) {
    this.file = file;
    this.allowance = allowance;
    this.visitor = visitor;
  }

  void visit() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ZipArchiveInputStream zip = new ZipArchiveInputStream(in, "UTF-8", true, true);
      while (allowance.spent() == null) {
        ZipArchiveEntry entry;
        try {
          entry = zip.getNextEntry();
          if (entry == null) {
            return;
          }
          allowance.member();
        } catch (IOException | IllegalArgumentException e) {
          visitor.unreadable(null, UnpackFailures.ofArchive(e));
          return;
        }
        if (!entry.isDirectory() && visitor.wants(entry.getName())) {
          visit(zip, entry);
        }
      }
    }
  }

  private void visit(ZipArchiveInputStream zip, ZipArchiveEntry entry) throws IOException {
    String name = entry.getName();
    if (!zip.canReadEntryData(entry)) {
      visitor.unreadable(name, ZipMembers.unreadableReason(entry));
    } else {
      int occurrence = occurrences.merge(name, 1, Integer::sum);
      visitor.member(name, occurrence, new LimitedStream(zip, zip::getCompressedCount, allowance));
    }
  }
}
