package org.commentindex.internal.read.service.base;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutText;
import org.jspecify.annotations.Nullable;

/**
 * Skips the fields that a service does not read, and finds those that contain words, which may be
 * text of comments in an unknown place. Not thread-safe.
 */
public final class SkippedText {
  /** The words from which on a text may be a comment; names and labels are shorter. By hand. */
  private static final int MIN_WORDS = 3;

  /**
   * The letters of writing without spaces that count as {@link #MIN_WORDS} words. Chosen by hand:
   * names of people have up to 6.
   */
  private static final int MIN_IDEOGRAPHS = 8;

  /** The length in characters of the shortest text with three words, {@code a b c}. */
  private static final int MIN_LENGTH = 5;

  /** The depth of fields up to which paths are remembered. Chosen by hand, as in FieldReader. */
  private static final int MAX_DEPTH = 16;

  /** The names of fields, in lower case without underscores, that are not text of comments. */
  static final Set<String> NOT_TEXT =
      Set.of(
          "name",
          "title",
          "displayname",
          "fullname",
          "realname",
          "username",
          "login",
          "nickname",
          "label",
          "labels",
          "about",
          "bio",
          "signature",
          "sig",
          "note",
          "tagline",
          "headline",
          "location",
          "address",
          "useragent",
          "timezone",
          "tz",
          "email",
          "ip",
          "url",
          "uri",
          "href",
          "link",
          "links",
          "permalink",
          "slug",
          "filename",
          "path",
          "application",
          "appname",
          "tooltip",
          "placeholder",
          "author",
          "sitename",
          "provider",
          "providername",
          "diffhunk",
          "flairtext",
          "authorflairtext",
          "linkflairtext",
          "subject");

  /** The dates that JavaScript and mail programs write in words. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + "[a-z]*\\.?,? [0-9A-Za-z, :+().-]{4,60}");

  private final JsonParser json;
  private final Set<String> notText;

  SkippedText(JsonParser json, Set<String> notText) {
    this.json = json;
    this.notText = notText;
  }

  /** Skips the value at the parser's current token; counts its text with the item. */
  void skip(String name, ExportItem item) throws IOException {
    JsonToken token = json.currentToken();
    if (!token.isStructStart()) {
      count(token, name, null, item);
      return;
    }
    Deque<String> path = new ArrayDeque<>();
    int depth = 1;
    String field = name;
    path.push(name);
    while (depth > 0) {
      token = json.nextToken();
      if (token == null) {
        return;
      }
      if (token == JsonToken.FIELD_NAME) {
        field = json.currentName();
      } else if (token.isStructStart()) {
        depth++;
        path.push(field);
      } else if (token.isStructEnd()) {
        depth--;
        field = path.pop();
      } else if (depth <= MAX_DEPTH) {
        count(token, field, path, item);
      }
    }
  }

  /** Counts the text in a kept field that no path of the service reads. */
  void countUnread(UsedPaths used, String name, JsonNode value, ExportItem item) {
    used.forEachUnread(
        name,
        value,
        (path, text) -> {
          Deque<String> outer = new ArrayDeque<>();
          path.subList(0, path.size() - 1).forEach(outer::push);
          count(text, path.getLast(), outer, item);
        });
  }

  private void count(JsonToken token, String name, @Nullable Deque<String> path, ExportItem item)
      throws IOException {
    if (token == JsonToken.VALUE_STRING && json.getTextLength() >= MIN_LENGTH) {
      char[] characters = json.getTextCharacters();
      count(
          CharBuffer.wrap(characters, json.getTextOffset(), json.getTextLength()),
          name,
          path,
          item);
    }
  }

  private void count(
      CharSequence text, String name, @Nullable Deque<String> path, ExportItem item) {
    if (text.length() < MIN_LENGTH || !isWords(text)) {
      return;
    }
    if (isText(name, path)) {
      item.countSkipped(path(name, path, item), LeftOutText.characters(text));
    } else {
      item.countMetadata(LeftOutText.characters(text));
    }
  }

  private boolean isText(String name, @Nullable Deque<String> path) {
    return !isKnown(name) && (path == null || path.stream().noneMatch(this::isKnown));
  }

  private boolean isKnown(String name) {
    return notText.contains(name)
        || NOT_TEXT.contains(name.toLowerCase(Locale.ROOT).replace("_", ""));
  }

  /** Returns the path of a field with dots; equal names in a row are those of nested arrays. */
  private static String path(String name, @Nullable Deque<String> outer, ExportItem item) {
    StringBuilder path = new StringBuilder(item.path());
    String last = "";
    if (outer != null) {
      for (Iterator<String> i = outer.descendingIterator(); i.hasNext(); ) {
        String next = i.next();
        if (!next.equals(last)) {
          path.append(path.isEmpty() ? "" : ".").append(next);
        }
        last = next;
      }
    }
    if (!name.equals(last)) {
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
    return path.toString();
  }

  /** Returns true if a text has at least three words and is not a date. */
  public static boolean isWords(CharSequence text) {
    int words = 0;
    int ideographs = 0;
    int letters = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        ideographs += Character.isIdeographic(c) || isKana(c) ? 1 : 0;
      } else if (Character.isWhitespace(c)) {
        words += letters > 0 ? 1 : 0;
        letters = 0;
      }
      if (words >= MIN_WORDS || ideographs >= MIN_IDEOGRAPHS) {
        return !DATE.matcher(text).matches();
      }
    }
    return false;
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30ff';
  }
}
