package org.commentindex.internal.read.service.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.Mojibake;
import org.commentindex.internal.text.HtmlDetector;
import org.commentindex.source.BodyFormat;
import org.jspecify.annotations.Nullable;

/**
 * A declared place of a text: {@code format:path}, or {@code format:path?condition} if only objects
 * of some kind have it there. Immutable.
 */
final class DeclaredText {
  private final Format format;
  private final ItemPath path;
  private final @Nullable ItemCondition condition;

  /** How a text is stored. */
  private enum Format {
    PLAIN,
    HTML,
    MD,
    /** Plain or HTML, whichever the text looks like. */
    AUTO,
    /** Plain text whose three special characters are HTML entities. */
    ENTITIES,
    /** The JSON document of an editor. */
    DOC,
    /** Plain text whose UTF-8 is broken as in the downloads of Facebook. */
    FACEBOOK,
    /** The wiki markup of Jira. */
    WIKI,
    /** Parts of plain text that follow each other. */
    JOIN
  }

  /**
   * A text with its markup.
   *
   * @param body the text, not blank
   */
  record Body(String body, BodyFormat format) {

    /** Returns a plain text. */
    static Body of(String text) {
      return new Body(text, BodyFormat.PLAIN);
    }

    /** Returns the body with a paragraph of plain text after it. */
    Body plus(String paragraph) {
      return format == BodyFormat.HTML
          ? new Body(body + "<p>" + lines(paragraph) + "</p>", format)
          : new Body(body + "\n\n" + paragraph, format);
    }

    /** Returns the body with the words that it comments on before it. */
    Body quoting(String words) {
      return format == BodyFormat.HTML
          ? new Body("<blockquote>" + lines(words) + "</blockquote>" + body, format)
          : new Body("> " + words.strip().replaceAll("\\R", "\n> ") + "\n\n" + body, format);
    }

    private static String lines(String text) {
      return RichDocument.escape(text).replace("\n", "<br>");
    }
  }

  private DeclaredText(Format format, ItemPath path, @Nullable ItemCondition condition) {
    this.format = format;
    this.path = path;
    this.condition = condition;
  }

  static DeclaredText parse(String text) {
    int colon = text.indexOf(':');
    int mark = text.indexOf('?');
    Format format = Format.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
    ItemPath path = ItemPath.parse(text.substring(colon + 1, mark < 0 ? text.length() : mark));
    return new DeclaredText(
        format, path, mark < 0 ? null : ItemCondition.parse(text.substring(mark + 1)));
  }

  /** Returns the first text of these places that is not blank, or null. */
  static @Nullable Body first(List<DeclaredText> places, ExportItem item) {
    for (DeclaredText place : places) {
      Body body = place.of(item);
      if (body != null) {
        return body;
      }
    }
    return null;
  }

  /** Returns all texts of these places, as they are stored. */
  static List<String> all(List<DeclaredText> places, ExportItem item) {
    List<String> found = new ArrayList<>();
    for (DeclaredText place : places) {
      if (place.condition == null || place.condition.holds(item)) {
        for (JsonNode node : place.path.nodes(item)) {
          String text = ExportItem.textOf(node);
          if (text != null && !found.contains(text)) {
            found.add(place.format == Format.ENTITIES ? decode(text) : text);
          }
        }
      }
    }
    return found;
  }

  private @Nullable Body of(ExportItem item) {
    if (condition != null && !condition.holds(item)) {
      return null;
    }
    if (format == Format.DOC) {
      for (JsonNode node : path.nodes(item)) {
        String html = RichDocument.toHtml(node);
        if (html != null) {
          return new Body(html, BodyFormat.HTML);
        }
      }
      return null;
    }
    String text = format == Format.JOIN ? joined(item) : path.text(item);
    if (text == null || text.isBlank()) {
      return null;
    }
    return switch (format) {
      case HTML -> new Body(text, BodyFormat.HTML);
      case MD -> new Body(text, BodyFormat.MARKDOWN);
      case AUTO -> new Body(text, HtmlDetector.detect(text));
      case FACEBOOK -> new Body(String.valueOf(Mojibake.repair(text)), BodyFormat.PLAIN);
      case WIKI -> new Body(WikiMarkup.toPlain(text), BodyFormat.PLAIN);
      case ENTITIES -> new Body(decode(text), BodyFormat.PLAIN);
      default -> new Body(text, BodyFormat.PLAIN);
    };
  }

  private String joined(ExportItem item) {
    return path.nodes(item).stream().map(JsonNode::asText).collect(Collectors.joining());
  }

  private static String decode(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Returns the path of the text. */
  ItemPath path() {
    return path;
  }

  /** Returns the fields that it needs. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    fields.add(path.field());
    if (condition != null) {
      fields.addAll(condition.fields());
    }
    return fields;
  }
}
