package org.commentindex.internal.read.service.chat;

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
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.FieldReader;
import org.jspecify.annotations.Nullable;

/** The display names of a Slack workspace's users, from its {@code users.json}. Thread-safe. */
final class SlackUsers {
  private static final String FILE = "users.json";

  /** The separator between an archive and its member in a location. */
  private static final String MEMBER = "!";

  /** The number of users read; the rest are shown by id. Bounds memory; chosen by hand. */
  private static final int MAX_USERS = 200_000;

  /** The bytes read of the file (1 GiB): more than {@value #MAX_USERS} users take. */
  private static final long MAX_BYTES = 1L << 30;

  private static final SlackUsers NONE = new SlackUsers(Map.of());

  /** The file read last: all files of an export share one list of users. */
  private static final AtomicReference<@Nullable CachedUsers> CACHE = new AtomicReference<>();

  private final Map<String, String> names;

  private SlackUsers(Map<String, String> names) {
    this.names = names;
  }

  /**
   * Returns the users in the {@code users.json} next to the folder of the channel being read, on
   * disk or in the same zip archive, or in the folder of the file; no users if there is none. Adds
   * a warning if the file cannot be read.
   */
  static SlackUsers of(ExportContext context) {
    SlackUsers users = context.attachment(SlackUsers.class);
    if (users == null) {
      users = find(context);
      context.attach(users);
    }
    return users;
  }

  /** Returns a user's name, or the id if the name is unknown. */
  String name(String id) {
    return names.getOrDefault(id, id);
  }

  private static SlackUsers find(ExportContext context) {
    String location = context.location().split("\0", 2)[0];
    int end = location.lastIndexOf(MEMBER);
    try {
      Path archive = end < 0 ? null : Path.of(location.substring(0, end));
      if (archive != null && Files.isRegularFile(archive)) {
        return load(context, archive, usersFileFor(location.substring(end + 1)));
      }
      Path folder = Path.of(location).getParent();
      if (folder == null || folder.getParent() == null) {
        return NONE;
      }
      Path beside = folder.resolveSibling(FILE);
      Path file = Files.isRegularFile(beside) ? beside : folder.resolve(FILE);
      return Files.isRegularFile(file) ? load(context, file, null) : NONE;
    } catch (InvalidPathException e) {
      return NONE; // a stream, or a nested archive
    }
  }

  /** Returns {@code users.json} for {@code general/2026-04-01.json}. */
  private static String usersFileFor(String member) {
    int folder = member.lastIndexOf('/');
    return member.substring(0, member.lastIndexOf('/', Math.max(0, folder - 1)) + 1) + FILE;
  }

  private static SlackUsers load(ExportContext context, Path file, @Nullable String member) {
    try {
      CachedUsers current =
          new CachedUsers(file, member, Files.size(file), Files.getLastModifiedTime(file), NONE);
      CachedUsers last = CACHE.get();
      if (last == null || !last.isSameFileAs(current)) {
        last = current.with(member == null ? read(file) : read(file, member));
        CACHE.set(last);
      }
      return last.users();
    } catch (IOException e) {
      context.remark("cannot read users.json, users are shown by id: " + e.getMessage());
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
            BoundedInputStream.builder().setInputStream(in).setMaxCount(MAX_BYTES).get();
        JsonParser json = Json.FACTORY.createParser(bounded)) {
      return new SlackUsers(names(json));
    }
  }

  /** The users of a file, and the size and time by which a change of the file is noticed. */
  private record CachedUsers(
      Path file, @Nullable String member, long size, FileTime modified, SlackUsers users) {
    boolean isSameFileAs(CachedUsers other) {
      return file.equals(other.file)
          && Objects.equals(member, other.member)
          && size == other.size
          && modified.equals(other.modified);
    }

    CachedUsers with(SlackUsers read) {
      return new CachedUsers(file, member, size, modified, read);
    }
  }

  private static Map<String, String> names(JsonParser json) throws IOException {
    Map<String, String> names = new HashMap<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.START_OBJECT && names.size() < MAX_USERS) {
      ExportItem user = new ExportItem(null, true, 0);
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
