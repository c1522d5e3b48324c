package org.commentindex.internal.read.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The usual names of fields, read from {@code fields.txt}. Immutable and thread-safe. */
public final class FieldCatalog {
  private static final String RESOURCE = "fields.txt";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Length of the longest name that is compared, in characters; the longest known one has 39. */
  private static final int MAX_NAME_CHARS = 60;

  /** The lists of the file by their key, without case and punctuation, in order. */
  private static final Map<String, List<String>> LISTS = load();

  private static final Map<String, GenericField.Name> NAMES = names();
  private static final Set<String> WEAK_TEXTS = set("weak_text");
  private static final Set<String> REPLIES = set("replies");
  private static final Set<String> APART = set("apart");
  private static final Set<String> PEOPLE = set("people");
  private static final Set<String> AROUND = set("around");
  private static final Set<String> PLACES = set("place");
  private static final Set<String> STARS = set("stars");
  private static final Set<String> HTML = set("html");
  private static final Set<String> MARKDOWN = set("markdown");
  private static final List<String> WITHIN_DATE = LISTS.getOrDefault("within_date", List.of());
  private static final List<String> WITHIN_OTHER = LISTS.getOrDefault("within_other", List.of());

  private FieldCatalog() {}

  /** Returns the field with this name or path, ignoring case and punctuation, or null. */
  public static GenericField.@Nullable Name named(String name) {
    return name.length() > MAX_NAME_CHARS ? null : NAMES.get(normalize(name));
  }

  /** Returns true if the name is usual for the text of a comment. */
  public static boolean isText(String name) {
    GenericField.Name known = named(name);
    return known != null && known.field() == GenericField.TEXT;
  }

  /** Returns the precedence of a name within an object that is the value of a field, or -1. */
  static int rankWithin(GenericField field, String name) {
    List<String> inside = LISTS.get("in_" + field.word());
    return inside == null ? -1 : inside.indexOf(normalize(name));
  }

  /** Returns true if the name may be that of a text, but usually is not that of a comment's. */
  public static boolean isWeakText(String name) {
    return WEAK_TEXTS.contains(normalize(name));
  }

  /** Returns true if an array with this name contains the replies to its record. */
  public static boolean isReplies(String name) {
    return REPLIES.contains(normalize(name));
  }

  /** Returns true if an array with this name never contains comments. */
  public static boolean isApart(String name) {
    return APART.contains(normalize(name));
  }

  /** Returns true if an array with this name contains persons. */
  public static boolean isPeople(String name) {
    return PEOPLE.contains(normalize(name));
  }

  /** Returns true if the fields in an object with this name are those of the record around it. */
  static boolean isAround(String name) {
    return AROUND.contains(normalize(name));
  }

  /** Returns true if a field or an object with this name has no usual meaning. */
  public static boolean isUnknown(String name) {
    return named(name) == null && !isAround(name) && !isReplies(name) && !isApart(name);
  }

  /** Returns true if the values are those of a place or a category, not of a person. */
  static boolean isPlace(String name) {
    return PLACES.contains(normalize(name));
  }

  /** Returns true if the values may be stars that an author gives, not votes for the comment. */
  public static boolean isStars(String name) {
    return STARS.contains(normalize(name));
  }

  /** Returns true if a part of an unknown name says that its values are the dates of comments. */
  static boolean isLikeDate(String name) {
    String letters = name.length() > MAX_NAME_CHARS ? "" : normalize(name);
    return WITHIN_DATE.stream().anyMatch(letters::contains)
        && WITHIN_OTHER.stream().noneMatch(letters::contains);
  }

  static boolean isHtml(String name) {
    return HTML.contains(normalize(name));
  }

  static boolean isMarkdown(String name) {
    return MARKDOWN.contains(normalize(name));
  }

  /** Returns the letters and digits of a name, in lower case. */
  static String normalize(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '$')
        .forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, GenericField.Name> names() {
    Map<String, GenericField.Name> names = new HashMap<>();
    for (GenericField field : GenericField.values()) {
      List<String> words = LISTS.getOrDefault(field.word(), List.of());
      for (int i = 0; i < words.size(); i++) {
        GenericField.Name known = names.get(words.get(i));
        // A name of two fields is for the first, and for the second if the first has a better one.
        names.put(
            words.get(i),
            known == null
                ? new GenericField.Name(field, i, null)
                : new GenericField.Name(known.field(), known.rank(), field));
      }
    }
    return Map.copyOf(names);
  }

  private static Set<String> set(String key) {
    return Set.copyOf(LISTS.getOrDefault(key, List.of()));
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> lists = new HashMap<>();
    try (InputStream in = FieldCatalog.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> words = List.of(BLANKS.split(line.strip()));
          List<String> list = lists.computeIfAbsent(words.getFirst(), key -> new ArrayList<>());
          words.stream().skip(1).map(FieldCatalog::normalize).forEach(list::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }
}
