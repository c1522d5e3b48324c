package org.commentindex.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.io.input.ChecksumInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a zip archive, in order of name, each opened by itself: a broken one costs itself
 * alone. An archive whose list of members is missing, broken or very long is gone through from its
 * beginning.
 */
final class ZipMembers {
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 65_535;

  /** The list is held in memory, ten times as large as it stands in the file. */
  private static final long LARGEST_LIST = 12L << 20;

  private final Path file;
  private final Allowance allowance;
  private final MemberVisitor visitor;
  private final Names names = new Names();

  ZipMembers(Path file, Allowance allowance, MemberVisitor visitor) {
    this.file = file;
    this.allowance = allowance;
    this.visitor = visitor;
  }

  void visit() throws IOException {
    ListPlace list = placeOfList();
    if (list == null) {
      visitor.unreadable(
          null, "the list of its members is missing: it was cut short; what is there is read");
    }
    if (list == null || !list.isSound() || list.size() > LARGEST_LIST) {
      new ZipStream(file, allowance, visitor).visit();
      return;
    }
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | IllegalArgumentException e) {
      new ZipStream(file, allowance, visitor).visit();
      return;
    }
    try (zip) {
      visit(zip);
    }
  }

  private void visit(ZipFile zip) throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
    for (ZipArchiveEntry entry : entries) {
      if (entry.isDirectory() || entry.isUnixSymlink()) {
        continue;
      }
      try {
        allowance.member();
      } catch (UnpackException e) {
        visitor.unreadable(null, String.valueOf(e.getMessage()));
        return;
      }
      if (visitor.wants(entry.getName())) {
        visit(zip, entry);
      }
      if (allowance.spent() != null) {
        return;
      }
    }
  }

  private void visit(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String name = entry.getName();
    if (!zip.canReadEntryData(entry)) {
      visitor.unreadable(name, whyNot(entry));
      return;
    }
    InputStream opened;
    try {
      opened =
          ChecksumInputStream.builder()
              .setInputStream(zip.getInputStream(entry))
              .setChecksum(new CRC32())
              .setExpectedChecksumValue(entry.getCrc())
              .get();
    } catch (IOException | RuntimeException e) {
      visitor.unreadable(name, String.valueOf(Broken.data(e).getMessage()));
      return;
    }
    try (InputStream in = opened) {
      visitor.member(name, names.time(name), new Limited(in, entry::getCompressedSize, allowance));
    }
  }

  /** Why the data of a member cannot be read. */
  static String whyNot(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "is protected by a password";
    }
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    return "is compressed in a way that is not known ("
        + (method == null ? "method " + entry.getMethod() : method)
        + "): unpack it and index it";
  }

  /**
   * Where the list of members stands, as the end of the file says.
   *
   * @param size how many bytes it has
   * @param isSound whether it ends where the end begins, so that it cannot be longer than it says
   */
  private record ListPlace(long size, boolean isSound) {}

  private @Nullable ListPlace placeOfList() throws IOException {
    try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(zip.length(), END_SIZE + LONGEST_COMMENT)];
      long from = zip.length() - end.length;
      zip.seek(from);
      zip.readFully(end);
      int at = new String(end, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0005\u0006");
      if (at < 0 || at + END_SIZE > end.length) {
        return null;
      }
      ByteBuffer fields = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
      long size = Integer.toUnsignedLong(fields.getInt(at + 12));
      long offset = Integer.toUnsignedLong(fields.getInt(at + 16));
      return new ListPlace(size, offset + size == from + at);
    }
  }
}
