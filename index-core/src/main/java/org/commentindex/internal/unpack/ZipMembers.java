package org.commentindex.internal.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.io.input.ChecksumInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Visits the members of a zip archive in order of name. They are opened one by one, so a broken
 * member does not affect the others. An archive whose central directory (its list of members) is
 * missing, broken or very large is read by {@link ZipStream} from its beginning.
 */
final class ZipMembers {
  /** Bytes of the end of central directory record without its comment (APPNOTE.TXT, 4.3.16). */
  private static final int END_SIZE = 22;

  /** Offsets of the directory's size and offset in that record. */
  private static final int DIRECTORY_SIZE_FIELD = 12;

  private static final int DIRECTORY_OFFSET_FIELD = 16;

  /** Maximum length in bytes of the comment that ends the record. */
  private static final int MAX_COMMENT = 65_535;

  /**
   * Maximum size in bytes of a central directory that is read into memory, where it takes about ten
   * times as much. Trades the order of members for memory: beyond it members come in file order.
   */
  private static final long MAX_DIRECTORY = 12L << 20;

  private final Path file;
  private final Allowance allowance;
  private final MemberVisitor visitor;
  private final Map<String, Integer> occurrences = new HashMap<>();

  ZipMembers(Path file, Allowance allowance, MemberVisitor visitor) {
    this.file = file;
    this.allowance = allowance;
    this.visitor = visitor;
  }

  void visit() throws IOException {
    Directory directory = findDirectory();
    if (directory == null) {
      visitor.unreadable(
          null,
          "the list of its members is missing: the file is truncated; the members before the end are read");
    }
    if (directory == null || !directory.isConsistent() || directory.size() > MAX_DIRECTORY) {
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
    long size = Files.size(file);
    entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
    for (ZipArchiveEntry entry : entries) {
      if (entry.isDirectory() || entry.isUnixSymlink()) {
        continue;
      }
      try {
        allowance.member();
        allowance.packedMember(entry.getCompressedSize(), size);
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
      visitor.unreadable(name, unreadableReason(entry));
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
      visitor.unreadable(name, String.valueOf(UnpackFailures.of(e).getMessage()));
      return;
    }
    try (InputStream in = opened) {
      int occurrence = occurrences.merge(name, 1, Integer::sum);
      visitor.member(name, occurrence, new LimitedStream(in, entry::getCompressedSize, allowance));
    }
  }

  /** Returns the reason why a member that the library cannot read is unreadable. */
  static String unreadableReason(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "is protected by a password";
    }
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    return "uses an unknown compression method ("
        + (method == null ? "method " + entry.getMethod() : method)
        + "): unpack it and index it";
  }

  /**
   * The central directory as the record at the end of the file describes it.
   *
   * @param size in bytes
   * @param isConsistent whether it ends where the record begins; otherwise its true size is unknown
   */
  private record Directory(long size, boolean isConsistent) {}

  private @Nullable Directory findDirectory() throws IOException {
    try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(zip.length(), END_SIZE + MAX_COMMENT)];
      long from = zip.length() - end.length;
      zip.seek(from);
      zip.readFully(end);
      int at = new String(end, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0005\u0006");
      if (at < 0 || at + END_SIZE > end.length) {
        return null;
      }
      ByteBuffer fields = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
      long size = Integer.toUnsignedLong(fields.getInt(at + DIRECTORY_SIZE_FIELD));
      long offset = Integer.toUnsignedLong(fields.getInt(at + DIRECTORY_OFFSET_FIELD));
      return new Directory(size, offset + size == from + at);
    }
  }
}
