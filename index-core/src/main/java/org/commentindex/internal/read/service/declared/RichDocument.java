package org.commentindex.internal.read.service.declared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.FieldReader;
import org.jspecify.annotations.Nullable;

/**
 * Converts the JSON documents of editors to HTML: Atlassian documents, ProseMirror, Lexical, Slate,
 * Draft.js, Quill deltas and Notion's rich text. All are trees of nodes with a type, a text and
 * children under one of a few names.
 */
final class RichDocument {
  /** The fields with the children of a node, of all editors. */
  private static final List<String> CHILDREN =
      List.of("content", "children", "root", "blocks", "ops", "document", "rich_text", "doc");

  /** The types of nodes that are not in a paragraph, without separators. */
  private static final Set<String> PARAGRAPHS =
      Set.of("paragraph", "p", "heading", "h1", "h2", "h3", "unstyled", "tablerow", "tr", "panel");

  private RichDocument() {}

  /** Returns a document as HTML, or null if it has no words. */
  static @Nullable String toHtml(JsonNode document) {
    StringBuilder html = new StringBuilder();
    append(document.isTextual() ? parse(document.textValue()) : document, html);
    return html.toString().replaceAll("<[^>]*>", "").isBlank() ? null : html.toString();
  }

  /** Parses a document that is stored as a string; other text is its own document. */
  private static JsonNode parse(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return TextNode.valueOf(text);
    }
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      return new FieldReader(json).read();
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text); // text that only looks like JSON
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: a string is read from memory
    }
  }

  private static void append(JsonNode node, StringBuilder html) {
    if (node.isTextual()) {
      html.append(escape(node.textValue()));
    } else if (node.isArray()) {
      node.forEach(child -> append(child, html));
    } else if (node.isObject()) {
      String tag = tag(type(node));
      html.append(tag.isEmpty() ? "" : "<" + tag + ">");
      appendOwn(node, html);
      for (String name : CHILDREN) {
        JsonNode children = node.path(name);
        if (children.isContainerNode()) {
          append(children, html);
        }
      }
      html.append(tag.isEmpty() || tag.equals("br") ? "" : "</" + tag + ">");
    }
  }

  /** Appends the text of a node itself, with its link. */
  private static void appendOwn(JsonNode node, StringBuilder html) {
    String text = ownText(node);
    String link = link(node);
    if (link != null) {
      String shown = text == null ? link : text;
      boolean leaf = text != null || !hasChildren(node);
      html.append("<a href=\"").append(escape(link)).append("\">");
      html.append(leaf ? escape(shown) : "").append("</a>");
    } else if (text != null) {
      html.append(escape(text));
    }
  }

  private static boolean hasChildren(JsonNode node) {
    return CHILDREN.stream().anyMatch(name -> node.path(name).isContainerNode());
  }

  private static @Nullable String ownText(JsonNode node) {
    for (String path :
        List.of("/plain_text", "/text", "/insert", "/attrs/text", "/attrs/shortName")) {
      JsonNode text = node.at(path);
      if (text.isTextual()) {
        return text.textValue();
      }
    }
    JsonNode notion = node.at("/text/content");
    return notion.isTextual() ? notion.textValue() : null;
  }

  private static @Nullable String link(JsonNode node) {
    for (JsonNode mark : node.path("marks")) {
      String href = ExportItem.textOf(mark.path("attrs").path("href"));
      if (href != null) {
        return href;
      }
    }
    for (String path : List.of("/href", "/url", "/attrs/url", "/attributes/link", "/attrs/href")) {
      String href = ExportItem.textOf(node.at(path));
      if (href != null) {
        return href;
      }
    }
    return null;
  }

  private static String type(JsonNode node) {
    String type = node.path("type").asText("").toLowerCase(Locale.ROOT);
    return type.replace("_", "").replace("-", "");
  }

  /** Returns the HTML element for a type of node, or an empty string. */
  private static String tag(String type) {
    if (PARAGRAPHS.contains(type)) {
      return "p";
    }
    return switch (type) {
      case "blockquote", "quote" -> "blockquote";
      case "codeblock", "code" -> "pre";
      case "bulletlist", "unorderedlist", "ul" -> "ul";
      case "orderedlist", "ol" -> "ol";
      case "listitem", "li", "taskitem" -> "li";
      case "hardbreak", "linebreak" -> "br";
      default -> "";
    };
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
