package org.commentindex.internal.read.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.commentindex.internal.read.base.Json;

/** The names of the people of a Slack workspace. */
final class SlackUsers {
  private static final int MOST = 200_000;
  private static final SlackUsers NONE = new SlackUsers(Map.of());

  private final Map<String, String> names;

  private SlackUsers(Map<String, String> names) {
    this.names = names;
  }

  /** Those in {@code users.json} beside the channel's folder; none if there is no such file. */
  static SlackUsers beside(Page page) {
    SlackUsers known = page.shared(SlackUsers.class);
    if (known == null) {
      known = read(page);
      page.share(known);
    }
    return known;
  }

  /** A person's name; the id if it is not known. */
  String name(String id) {
    return names.getOrDefault(id, id);
  }

  private static SlackUsers read(Page page) {
    Path file;
    try {
      Path folder = Path.of(page.place().split("\0", 2)[0]).getParent();
      if (folder == null || folder.getParent() == null) {
        return NONE;
      }
      file = folder.resolveSibling("users.json");
    } catch (InvalidPathException e) {
      return NONE; // a stream, or a member of an archive
    }
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = Json.FACTORY.createParser(in)) {
      return new SlackUsers(names(json));
    } catch (IOException e) {
      page.remark("names of people are not known: users.json cannot be read: " + e.getMessage());
      return NONE;
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
