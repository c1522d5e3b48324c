package org.commentindex.internal.prepare.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The catalog entry of a file that was indexed. An unchanged file need not be read again.
 *
 * @param location the absolute path of the file
 * @param bytes its size when it was read
 * @param modified its modification time when it was read
 * @param settled true if every later change has another modification time
 * @param digest a hash of its content, or null if it must be read again
 * @param settings the options that it was read with
 * @param files number of files and archive members in it
 * @param records number of records taken from it
 * @param rejected number of rejected records and members
 * @param forgotten number of records that are kept out of the index
 * @param rejections the first rejections
 * @param remarks the first warnings
 * @param keys the keys of its records
 * @param earlier keys of records that earlier readings found; may include those in {@code keys}
 */
public record IndexedFile(
    String location,
    long bytes,
    String modified,
    boolean settled,
    @Nullable String digest,
    String settings,
    long files,
    long records,
    long rejected,
    long forgotten,
    List<Rejection> rejections,
    List<Rejection> remarks,
    List<KeyRange> keys,
    List<KeyRange> earlier) {

  /**
   * Maximum rejections, and maximum warnings, stored per file: they are reported again for
   * unchanged files. Chosen by hand; the counts are complete.
   */
  static final int MAX_MESSAGES = 20;

  public IndexedFile {
    rejections = List.copyOf(rejections);
    remarks = List.copyOf(remarks);
    keys = List.copyOf(keys);
    earlier = List.copyOf(earlier);
  }

  /** Returns a copy with another modification time. */
  IndexedFile withModified(String time, boolean nowSettled) {
    return with(time, nowSettled, digest, keys, earlier);
  }

  /** Returns a copy with other key ranges. */
  IndexedFile withKeys(List<KeyRange> now, List<KeyRange> before) {
    return with(modified, settled, digest, now, before);
  }

  /** Returns a copy without the digest, so that the file is read again. */
  IndexedFile withoutDigest() {
    return with(modified, settled, null, keys, earlier);
  }

  private IndexedFile with(
      String nowModified,
      boolean nowSettled,
      @Nullable String nowDigest,
      List<KeyRange> nowKeys,
      List<KeyRange> nowEarlier) {
    return new IndexedFile(
        location,
        bytes,
        nowModified,
        nowSettled,
        nowDigest,
        settings,
        files,
        records,
        rejected,
        forgotten,
        rejections,
        remarks,
        nowKeys,
        nowEarlier);
  }

  /** Returns the key ranges of all readings. */
  List<KeyRange> allKeys() {
    List<KeyRange> all = new ArrayList<>(keys);
    all.addAll(earlier);
    return all;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(location);
    out.writeLong(bytes);
    out.writeUTF(modified);
    out.writeBoolean(settled);
    out.writeUTF(digest == null ? "" : digest);
    out.writeUTF(settings);
    out.writeLong(files);
    out.writeLong(records);
    out.writeLong(rejected);
    out.writeLong(forgotten);
    writeRejections(rejections, out);
    writeRejections(remarks, out);
    writeKeys(keys, out);
    writeKeys(earlier, out);
  }

  /**
   * Reads an entry.
   *
   * @param version the version of the catalog; the first has no count of forgotten records
   */
  static IndexedFile read(DataInputStream in, int version) throws IOException {
    String location = in.readUTF();
    long bytes = in.readLong();
    String modified = in.readUTF();
    boolean settled = in.readBoolean();
    String digest = in.readUTF();
    return new IndexedFile(
        location,
        bytes,
        modified,
        settled,
        digest.isEmpty() ? null : digest,
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        version == 1 ? 0 : in.readLong(),
        readRejections(in),
        readRejections(in),
        readKeys(in),
        readKeys(in));
  }

  private static void writeRejections(List<Rejection> rejections, DataOutputStream out)
      throws IOException {
    out.writeInt(rejections.size());
    for (Rejection rejection : rejections) {
      Long line = rejection.line();
      out.writeUTF(rejection.source());
      out.writeLong(line == null ? -1 : line);
      out.writeUTF(rejection.reason());
    }
  }

  private static List<Rejection> readRejections(DataInputStream in) throws IOException {
    List<Rejection> rejections = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      String source = in.readUTF();
      long line = in.readLong();
      rejections.add(new Rejection(source, line < 0 ? null : (Long) line, in.readUTF()));
    }
    return rejections;
  }

  private static void writeKeys(List<KeyRange> keys, DataOutputStream out) throws IOException {
    out.writeInt(keys.size());
    for (KeyRange range : keys) {
      out.writeUTF(range.attachment());
      out.writeLong(range.from());
      out.writeLong(range.count());
    }
  }

  private static List<KeyRange> readKeys(DataInputStream in) throws IOException {
    List<KeyRange> keys = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      keys.add(new KeyRange(in.readUTF(), in.readLong(), in.readLong()));
    }
    return keys;
  }
}
