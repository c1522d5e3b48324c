package org.commentindex.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commentindex.model.CustomFieldType;

/** The names of the settings that an index stores with each commit. */
public final class IndexSettings {
  private static final Pattern COMMA = Pattern.compile(",");

  /** The text of the topic rules; empty if there are none. */
  public static final String TOPIC_RULES = "topics.rules";

  /** The labels of the discovered topics, one per line. */
  public static final String DISCOVERED_TOPICS = "topics.discovered";

  /** The names and values of the thresholds for copies and near-duplicates. */
  public static final String COPIES = "copies.thresholds";

  /**
   * The time of the last run that read any source, as {@link org.commentindex.model.Comment#added}
   * of its comments.
   */
  public static final String LAST_RUN = "runs.last";

  /** The number of comments that are forgotten one by one; absent if there are none. */
  public static final String FORGOTTEN_COMMENTS = "forgotten.comments";

  /** The number of forgotten authors; absent if there are none. */
  public static final String FORGOTTEN_AUTHORS = "forgotten.authors";

  /** The custom fields, {@code name=type} separated by commas; absent if there are none. */
  public static final String CUSTOM_FIELDS = "fields.custom";

  /** {@code addresses} if addresses are removed from texts; absent if they are not. */
  public static final String REDACTED = "texts.redacted";

  private IndexSettings() {}

  /**
   * {@return the types of the custom fields by name}
   *
   * @param settings the settings by name
   */
  public static Map<String, CustomFieldType> customFields(Map<String, String> settings) {
    Map<String, CustomFieldType> types = new TreeMap<>();
    for (String field : COMMA.split(settings.getOrDefault(CUSTOM_FIELDS, ""))) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        String type = field.substring(equals + 1).toUpperCase(Locale.ROOT);
        types.put(field.substring(0, equals), CustomFieldType.valueOf(type));
      }
    }
    return types;
  }

  /**
   * Sets the custom fields.
   *
   * @param settings the settings by name
   * @param types the types of the fields by name
   */
  public static void putCustomFields(
      Map<String, String> settings, Map<String, CustomFieldType> types) {
    List<String> fields = new ArrayList<>();
    new TreeMap<>(types)
        .forEach((name, type) -> fields.add(name + "=" + type.name().toLowerCase(Locale.ROOT)));
    if (!fields.isEmpty()) {
      settings.put(CUSTOM_FIELDS, String.join(",", fields));
    }
  }

  /**
   * Sets a count, or removes it if it is 0.
   *
   * @param settings the settings by name
   * @param name the name of the setting
   * @param count the count
   */
  public static void putCount(Map<String, String> settings, String name, long count) {
    if (count == 0) {
      settings.remove(name);
    } else {
      settings.put(name, Long.toString(count));
    }
  }

  /**
   * Removes a count from settings and returns it; 0 if it is absent.
   *
   * @param settings the settings by name
   * @param name the name of the setting
   * @return the count
   */
  public static long takeCount(Map<String, String> settings, String name) {
    String count = settings.remove(name);
    return count == null ? 0 : Long.parseLong(count);
  }
}
