package org.commentindex.internal.prepare;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of a file that it has read, so that it need not read it again.
 *
 * @param place where the file is on this machine
 * @param bytes its size when it was read
 * @param modified when it had been written
 * @param settled whether that was long enough before, so that a later change has another time
 * @param digest what its content is known by, or null: it is to be read again
 * @param settings how it was read
 * @param files how many files and members it held
 * @param records how many records were taken from it
 * @param rejected how many records and members were rejected
 * @param rejections the first of these
 * @param remarks the first remarks on it
 * @param keys where the keys of its records stand
 * @param earlier where keys of records stand that earlier readings found, these perhaps too
 */
record KnownFile(
    String place,
    long bytes,
    String modified,
    boolean settled,
    @Nullable String digest,
    String settings,
    long files,
    long records,
    long rejected,
    List<Rejection> rejections,
    List<Rejection> remarks,
    List<Keys> keys,
    List<Keys> earlier) {

  /** How many rejections and remarks are kept. */
  static final int KEPT = 20;

  KnownFile {
    rejections = List.copyOf(rejections);
    remarks = List.copyOf(remarks);
    keys = List.copyOf(keys);
    earlier = List.copyOf(earlier);
  }

  /** The same content with another time. */
  KnownFile at(String time, boolean nowSettled) {
    return new KnownFile(
        place,
        bytes,
        time,
        nowSettled,
        digest,
        settings,
        files,
        records,
        rejected,
        rejections,
        remarks,
        keys,
        earlier);
  }

  /** The same with its keys elsewhere. */
  KnownFile withKeys(List<Keys> now, List<Keys> before) {
    return new KnownFile(
        place,
        bytes,
        modified,
        settled,
        digest,
        settings,
        files,
        records,
        rejected,
        rejections,
        remarks,
        now,
        before);
  }

  /** All keys, of whatever reading. */
  List<Keys> allKeys() {
    List<Keys> all = new ArrayList<>(keys);
    all.addAll(earlier);
    return all;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(place);
    out.writeLong(bytes);
    out.writeUTF(modified);
    out.writeBoolean(settled);
    out.writeUTF(digest == null ? "" : digest);
    out.writeUTF(settings);
    out.writeLong(files);
    out.writeLong(records);
    out.writeLong(rejected);
    writeRejections(rejections, out);
    writeRejections(remarks, out);
    writeKeys(keys, out);
    writeKeys(earlier, out);
  }

  static KnownFile read(DataInputStream in) throws IOException {
    String place = in.readUTF();
    long bytes = in.readLong();
    String modified = in.readUTF();
    boolean settled = in.readBoolean();
    String digest = in.readUTF();
    return new KnownFile(
        place,
        bytes,
        modified,
        settled,
        digest.isEmpty() ? null : digest,
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
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

  private static void writeKeys(List<Keys> keys, DataOutputStream out) throws IOException {
    out.writeInt(keys.size());
    for (Keys some : keys) {
      out.writeUTF(some.attachment());
      out.writeLong(some.from());
      out.writeLong(some.count());
    }
  }

  private static List<Keys> readKeys(DataInputStream in) throws IOException {
    List<Keys> keys = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      keys.add(new Keys(in.readUTF(), in.readLong(), in.readLong()));
    }
    return keys;
  }
}
