package org.commentindex.internal.read.service.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.FieldReader;
import org.commentindex.internal.read.service.base.SiblingFile;
import org.jspecify.annotations.Nullable;

/**
 * The display names of a Slack workspace's users, from its {@code users.json} and from the file
 * that is read. Not thread-safe.
 */
final class SlackUsers {
  /** The number of users read; the rest are shown by id. Bounds memory; chosen by hand. */
  private static final int MAX_USERS = 200_000;

  private static final SlackUsers NONE = new SlackUsers(Map.of());

  private static final String STORED = "name of ";

  private final Map<String, String> names;
  private final @Nullable ExportContext file;

  private SlackUsers(Map<String, String> names) {
    this(names, null);
  }

  private SlackUsers(Map<String, String> names, @Nullable ExportContext file) {
    this.names = names;
    this.file = file;
  }

  /** Keeps the name of a user or channel in the file that is read; null if it is unknown. */
  static void store(ExportContext context, String id, @Nullable String name) {
    context.store(STORED + id, name);
  }

  /** Returns the name of a user or channel that the file had before, or null. */
  static @Nullable String stored(ExportContext context, String id) {
    return context.stored(STORED + id);
  }

  /**
   * Returns the users in the {@code users.json} next to the folder of the channel being read, or in
   * the folder of the file; no users if there is none. Adds a warning if the file cannot be read.
   */
  static SlackUsers of(ExportContext context) {
    SlackUsers users = context.attachment(SlackUsers.class);
    if (users == null) {
      users = new SlackUsers(find(context).names, context);
      context.attach(users);
    }
    return users;
  }

  /** Returns a user's name, or the id if the name is unknown. */
  String name(String id) {
    String name = names.get(id);
    if (name == null && file != null) {
      name = stored(file, id);
    }
    return name == null ? id : name;
  }

  private static SlackUsers find(ExportContext context) {
    try {
      SiblingFile file = SiblingFile.find(context.location(), List.of("users.json"));
      return file == null ? NONE : file.read(SlackUsers.class, SlackUsers::read);
    } catch (IOException e) {
      context.remark("cannot read users.json, users are shown by id: " + e.getMessage());
      return NONE;
    }
  }

  private static SlackUsers read(InputStream in) throws IOException {
    try (JsonParser json = Json.FACTORY.createParser(in)) {
      return new SlackUsers(names(json));
    }
  }

  private static Map<String, String> names(JsonParser json) throws IOException {
    Map<String, String> names = new HashMap<>();
    FieldReader fields = new FieldReader(json);
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      // A list of users, or slackdump's chunks, whose field "u" has them.
      boolean chunk = token == JsonToken.FIELD_NAME && json.currentName().equals("u");
      if (chunk || token == JsonToken.START_ARRAY) {
        if (chunk && json.nextToken() != JsonToken.START_ARRAY) {
          continue;
        }
        while (json.nextToken() == JsonToken.START_OBJECT && names.size() < MAX_USERS) {
          add(json, fields, names);
        }
      }
    }
    return names;
  }

  private static void add(JsonParser json, FieldReader fields, Map<String, String> names)
      throws IOException {
    ExportItem user = new ExportItem(null, true, 0);
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
}
