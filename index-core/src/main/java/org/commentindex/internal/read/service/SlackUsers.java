package org.commentindex.internal.read.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.commentindex.internal.read.base.Json;
import org.jspecify.annotations.Nullable;

/** The names of the people of a Slack workspace. Thread-safe. */
final class SlackUsers {
  private static final String FILE = "users.json";
  private static final String MEMBER = "!";
  private static final int MOST = 200_000;

  /** More is not read of it: a list of {@value #MOST} people is smaller. */
  private static final long MOST_BYTES = 1L << 30;

  private static final SlackUsers NONE = new SlackUsers(Map.of());

  /** An export has a file for each day of each channel, and one list of people for them all. */
  private static final AtomicReference<@Nullable Read> LAST = new AtomicReference<>();

  private final Map<String, String> names;

  private SlackUsers(Map<String, String> names) {
    this.names = names;
  }

  /**
   * Those in {@code users.json} beside the channel's folder, in a zip archive too; none if there is
   * no such file.
   */
  static SlackUsers beside(Page page) {
    SlackUsers known = page.shared(SlackUsers.class);
    if (known == null) {
      known = found(page);
      page.share(known);
    }
    return known;
  }

  /** A person's name; the id if it is not known. */
  String name(String id) {
    return names.getOrDefault(id, id);
  }

  private static SlackUsers found(Page page) {
    String place = page.place().split("\0", 2)[0];
    int end = place.lastIndexOf(MEMBER);
    try {
      Path archive = end < 0 ? null : Path.of(place.substring(0, end));
      if (archive != null && Files.isRegularFile(archive)) {
        return of(page, archive, besideFolderOf(place.substring(end + 1)));
      }
      Path folder = Path.of(place).getParent();
      if (folder == null || folder.getParent() == null) {
        return NONE;
      }
      Path file = folder.resolveSibling(FILE);
      return Files.isRegularFile(file) ? of(page, file, null) : NONE;
    } catch (InvalidPathException e) {
      return NONE; // a stream, or an archive in another
    }
  }

  /** Of {@code general/2026-04-01.json} it is {@code users.json}. */
  private static String besideFolderOf(String member) {
    int folder = member.lastIndexOf('/');
    return member.substring(0, member.lastIndexOf('/', Math.max(0, folder - 1)) + 1) + FILE;
  }

  private static SlackUsers of(Page page, Path file, @Nullable String member) {
    try {
      Read now = new Read(file, member, Files.size(file), Files.getLastModifiedTime(file), NONE);
      Read last = LAST.get();
      if (last == null || !last.isSameFileAs(now)) {
        last = now.with(member == null ? read(file) : read(file, member));
        LAST.set(last);
      }
      return last.users();
    } catch (IOException e) {
      page.remark("names of people are not known: users.json cannot be read: " + e.getMessage());
      return NONE;
    }
  }

  private static SlackUsers read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  private static SlackUsers read(Path archive, String member) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry users = zip.getEntry(member);
      if (users == null) {
        return NONE;
      }
      try (InputStream in = zip.getInputStream(users)) {
        return read(in);
      }
    }
  }

  private static SlackUsers read(InputStream in) throws IOException {
    try (InputStream bounded =
            BoundedInputStream.builder().setInputStream(in).setMaxCount(MOST_BYTES).get();
        JsonParser json = Json.FACTORY.createParser(bounded)) {
      return new SlackUsers(names(json));
    }
  }

  /** What was read last, and of which file. */
  private record Read(
      Path file, @Nullable String member, long size, FileTime modified, SlackUsers users) {
    boolean isSameFileAs(Read other) {
      return file.equals(other.file)
          && Objects.equals(member, other.member)
          && size == other.size
          && modified.equals(other.modified);
    }

    Read with(SlackUsers read) {
      return new Read(file, member, size, modified, read);
    }
  }

  private static Map<String, String> names(JsonParser json) throws IOException {
    Map<String, String> names = new HashMap<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.START_OBJECT && names.size() < MOST) {
      Item user = new Item(null, true, 0);
      FieldReader fields = new FieldReader(json);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        user.put(name, fields.read());
      }
      String id = user.text("id");
      String name = user.text("profile/display_name", "profile/real_name", "real_name", "name");
      if (id != null && name != null) {
        names.put(id, name);
      }
    }
    return names;
  }
}
