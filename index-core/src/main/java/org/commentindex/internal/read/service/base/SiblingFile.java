package org.commentindex.internal.read.service.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the same export beside the one that is read, such as {@code users.json}: in its folder
 * or the folder above, on disk or in the same zip archive, possibly packed with gzip.
 *
 * @param file the file, or the archive that contains it
 * @param member the member of the archive, or null
 * @param size the size of the file, by which a change is noticed
 * @param modified its time of modification
 */
public record SiblingFile(Path file, @Nullable String member, long size, FileTime modified) {
  /** The separator between an archive and its member in a location. */
  private static final String MEMBER = "!";

  private static final String PACKED = ".gz";

  /** The bytes read of such a file (1 GiB): far more than lists of users have. Chosen by hand. */
  private static final long MAX_BYTES = 1L << 30;

  /** The file read last: all files of an export share it. */
  private static final AtomicReference<@Nullable Cached> CACHE = new AtomicReference<>();

  /** The content of a file. */
  private record Cached(SiblingFile file, Object content) {}

  /** Reads the content of a file. */
  public interface Parser<T> {
    T parse(InputStream in) throws IOException;
  }

  /** Returns the first of these files that exists, or null. */
  public static @Nullable SiblingFile find(String location, List<String> names) throws IOException {
    String place = location.substring(0, Math.max(0, location.indexOf('\0')));
    place = place.isEmpty() ? location : place;
    int end = place.lastIndexOf(MEMBER);
    try {
      Path archive = end < 0 ? null : Path.of(place.substring(0, end));
      if (archive != null && Files.isRegularFile(archive)) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
          return inArchive(archive, zip, place.substring(end + 1), names);
        } catch (ZipException e) {
          return inFolder(archive.getParent(), names); // a file that is packed alone
        }
      }
      return inFolder(Path.of(place).getParent(), names);
    } catch (InvalidPathException e) {
      return null; // a stream, or a nested archive
    }
  }

  private static @Nullable SiblingFile inFolder(@Nullable Path folder, List<String> names)
      throws IOException {
    if (folder == null || folder.getParent() == null) {
      return null;
    }
    for (String name : names) {
      for (Path of : List.of(folder, folder.getParent())) {
        for (String packed : List.of("", PACKED)) {
          Path file = of.resolve(name + packed);
          if (Files.isRegularFile(file)) {
            return of(file, null);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable SiblingFile inArchive(
      Path archive, ZipFile zip, String member, List<String> names) throws IOException {
    int end = member.lastIndexOf('/') + 1;
    String folder = member.substring(0, end);
    String above = member.substring(0, member.lastIndexOf('/', Math.max(0, end - 2)) + 1);
    for (String name : names) {
      for (String of : List.of(folder, above)) {
        for (String packed : List.of("", PACKED)) {
          if (zip.getEntry(of + name + packed) != null) {
            return of(archive, of + name + packed);
          }
        }
      }
    }
    return null;
  }

  private static SiblingFile of(Path file, @Nullable String member) throws IOException {
    return new SiblingFile(file, member, Files.size(file), Files.getLastModifiedTime(file));
  }

  /** Returns the content, which is kept until another file is read. */
  public <T> T read(Class<T> type, Parser<T> parser) throws IOException {
    Cached last = CACHE.get();
    if (last != null && last.file().equals(this) && type.isInstance(last.content())) {
      return type.cast(last.content());
    }
    T content;
    if (member == null) {
      try (InputStream in = Files.newInputStream(file)) {
        content = parse(file.toString(), in, parser);
      }
    } else {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry entry = Objects.requireNonNull(zip.getEntry(member));
        content = parse(member, zip.getInputStream(entry), parser);
      }
    }
    CACHE.set(new Cached(this, content));
    return content;
  }

  private static <T> T parse(String name, InputStream in, Parser<T> parser) throws IOException {
    InputStream unpacked = name.endsWith(PACKED) ? new GZIPInputStream(in) : in;
    try (InputStream bounded =
        BoundedInputStream.builder().setInputStream(unpacked).setMaxCount(MAX_BYTES).get()) {
      return parser.parse(bounded);
    }
  }
}
