package org.commentindex.internal.read.service.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one kind of object that is a comment: where its text, author and other
 * properties are. {@code docs/declared-services.md} describes the syntax. Immutable.
 *
 * @param when the condition on the object
 * @param deleted the conditions under which it is a placeholder
 * @param missing the conditions under which its text is not in the file
 * @param prefix the start of its ids
 * @param idParts the candidates for its id; of several candidates the first is taken that is there
 * @param votes the numbers to add, or to subtract if marked with a minus
 * @param waits the fields of enclosing objects without which it is not read; one that begins with
 *     {@code $} is a container of a table, for which it waits to the end of the outermost object
 * @param replaced URLs of the text that the file opens
 * @param removed what is not part of the text
 * @param rewritten passages of the text and what is written in their place
 * @param parameters the field whose objects are named in the text by their keys in braces, or empty
 */
record DeclaredRecord(
    ItemCondition when,
    List<ItemCondition> deleted,
    List<ItemCondition> missing,
    String prefix,
    List<ValueTemplate> idParts,
    List<Reference> parents,
    List<Reference> threads,
    List<ValueTemplate> titles,
    List<ValueTemplate> authors,
    List<ValueTemplate> dates,
    List<Vote> votes,
    List<ValueTemplate> urls,
    List<ValueTemplate> langs,
    List<ItemPath> tags,
    List<ItemPath> links,
    List<DeclaredText> texts,
    List<DeclaredText> also,
    List<DeclaredText> quotes,
    List<String> waits,
    List<UrlPair> replaced,
    List<Pattern> removed,
    List<Rewrite> rewritten,
    String parameters) {

  /** The names of the properties in the file. */
  private static final Set<String> NAMES =
      Set.of(
          "when",
          "deleted",
          "missing",
          "prefix",
          "id",
          "parent",
          "thread",
          "title",
          "author",
          "date",
          "votes",
          "url",
          "lang",
          "tags",
          "links",
          "text",
          "also",
          "quote",
          "waits",
          "replace",
          "remove",
          "rewrite",
          "parameters");

  /** A number to add; counted are the values at the path, if it is marked with {@code #}. */
  record Vote(ItemPath path, boolean counted, int sign) {

    private static Vote parse(String text) {
      int sign = text.startsWith("-") ? -1 : 1;
      String rest = sign < 0 ? text.substring(1) : text;
      boolean counted = rest.startsWith("#");
      return new Vote(ItemPath.parse(counted ? rest.substring(1) : rest), counted, sign);
    }
  }

  /**
   * The id of another record: a value of the object, or the id of a record around it.
   *
   * @param value the value, or null
   * @param kind which record, if it is not a value
   */
  record Reference(@Nullable ValueTemplate value, Kind kind) {

    /** The records that an object may refer to by its place. */
    enum Kind {
      /** That of a value. */
      VALUE,
      /** The nearest enclosing one. */
      NEAREST,
      /** The outermost enclosing one, which may be the record itself. */
      OUTERMOST,
      /** The first one in the same enclosing object. */
      FIRST,
      /** The first one in the object itself. */
      INNER
    }

    private static Reference parse(String text) {
      return switch (text) {
        case "^" -> new Reference(null, Kind.NEAREST);
        case "^^" -> new Reference(null, Kind.OUTERMOST);
        case "^1" -> new Reference(null, Kind.FIRST);
        case "^0" -> new Reference(null, Kind.INNER);
        default -> new Reference(ValueTemplate.parse(text), Kind.VALUE);
      };
    }

    boolean isOutermost() {
      return kind == Kind.OUTERMOST;
    }
  }

  /**
   * Short URLs and their full forms.
   *
   * @param list the objects that have both; null if two fields of the record have lists of them
   */
  record UrlPair(@Nullable ItemPath list, String from, List<String> to) {

    private static UrlPair parse(JsonNode node) {
      String list = node.path("in").asText();
      return new UrlPair(
          list.isEmpty() ? null : ItemPath.parse(list),
          node.path("from").asText(),
          strings(node.path("to")));
    }

    private List<String> fields() {
      return list == null ? List.of(from, to.getFirst()) : List.of(list.field());
    }

    /** Returns a text with the full forms. */
    String replace(String text, ExportItem item) {
      String replaced = text;
      if (list == null) {
        JsonNode full = item.field(to.getFirst());
        int i = 0;
        for (JsonNode url : item.field(from)) {
          replaced = replace(replaced, url, full.path(i++));
        }
        return replaced;
      }
      List<JsonNode> lists = list.nodes(item);
      for (JsonNode entry : lists.isEmpty() ? List.<JsonNode>of() : lists.getFirst()) {
        for (String name : to) {
          replaced = replace(replaced, entry.path(from), entry.path(name));
        }
      }
      return replaced;
    }

    private static String replace(String text, JsonNode from, JsonNode to) {
      String url = ExportItem.textOf(from);
      String full = ExportItem.textOf(to);
      return url == null || full == null ? text : text.replace(url, full);
    }
  }

  /** A pattern of passages, and what is written in their place. */
  record Rewrite(Pattern pattern, String replacement) {

    private static List<Rewrite> parse(List<String> texts) {
      List<Rewrite> rewrites = new ArrayList<>();
      for (int i = 0; i + 1 < texts.size(); i += 2) {
        rewrites.add(new Rewrite(Pattern.compile(texts.get(i)), texts.get(i + 1)));
      }
      return List.copyOf(rewrites);
    }
  }

  static DeclaredRecord parse(JsonNode node, String prefix) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown property of a record: " + name);
              }
            });
    return new DeclaredRecord(
        ItemCondition.parse(node.path("when").asText()),
        list(node.path("deleted"), ItemCondition::parse),
        list(node.path("missing"), ItemCondition::parse),
        node.path("prefix").asText(prefix),
        list(node.path("id"), ValueTemplate::parse),
        list(node.path("parent"), Reference::parse),
        list(node.path("thread"), Reference::parse),
        list(node.path("title"), ValueTemplate::parse),
        list(node.path("author"), ValueTemplate::parse),
        list(node.path("date"), ValueTemplate::parse),
        list(node.path("votes"), Vote::parse),
        list(node.path("url"), ValueTemplate::parse),
        list(node.path("lang"), ValueTemplate::parse),
        list(node.path("tags"), ItemPath::parse),
        list(node.path("links"), ItemPath::parse),
        list(node.path("text"), DeclaredText::parse),
        list(node.path("also"), DeclaredText::parse),
        list(node.path("quote"), DeclaredText::parse),
        strings(node.path("waits")),
        nodes(node.path("replace")).stream().map(UrlPair::parse).toList(),
        list(node.path("remove"), Pattern::compile),
        Rewrite.parse(strings(node.path("rewrite"))),
        node.path("parameters").asText());
  }

  /** Returns a value that is a string or an array of strings as a list. */
  static List<String> strings(JsonNode node) {
    return nodes(node).stream().map(JsonNode::asText).toList();
  }

  /** Returns the parsed elements of a string or an array of strings. */
  static <T> List<T> list(JsonNode node, Function<String, T> parser) {
    return strings(node).stream().map(parser).toList();
  }

  private static List<JsonNode> nodes(JsonNode node) {
    List<JsonNode> nodes = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(nodes::add);
    } else if (!node.isMissingNode()) {
      nodes.add(node);
    }
    return nodes;
  }

  /** Returns the id of an object, or null. */
  @Nullable String id(ExportItem item, ExportContext context) {
    return prefixed(idParts, item, context);
  }

  /** Returns the id of the record to which the service gave this one. */
  String ofId(String id) {
    return prefix + id;
  }

  /** Returns the value of a reference that is not to an enclosing record, or null. */
  @Nullable String id(ValueTemplate value, ExportItem item, ExportContext context) {
    return prefixed(List.of(value), item, context);
  }

  /** Returns the first of these values; one that is not a template is an id of the service. */
  private @Nullable String prefixed(
      List<ValueTemplate> values, ExportItem item, ExportContext context) {
    for (ValueTemplate value : values) {
      String id = value.of(item, context);
      // A zero stands for "none" where ids are numbers.
      if (id != null && !id.equals("0")) {
        return value.isTemplate() ? id : prefix + id;
      }
    }
    return null;
  }

  /** Returns the fields of objects that it needs. */
  Set<String> fields() {
    Set<String> fields = new HashSet<>(when.fields());
    deleted.forEach(condition -> fields.addAll(condition.fields()));
    missing.forEach(condition -> fields.addAll(condition.fields()));
    valuePaths().forEach(path -> fields.add(path.field()));
    for (List<DeclaredText> places : List.of(texts, also, quotes)) {
      places.forEach(text -> fields.addAll(text.fields()));
    }
    replaced.forEach(pair -> fields.addAll(pair.fields()));
    waits.stream().filter(field -> !field.startsWith("$")).forEach(fields::add);
    if (!parameters.isEmpty()) {
      fields.add(parameters);
    }
    return fields;
  }

  /** Returns the fields of objects that have the text. */
  Set<String> textFields() {
    Set<String> fields = new HashSet<>();
    texts.forEach(text -> fields.add(text.path().field()));
    return fields;
  }

  /** Returns the paths to the values of the record. */
  List<ItemPath> valuePaths() {
    List<ItemPath> paths = new ArrayList<>();
    for (List<ValueTemplate> values : List.of(idParts, titles, authors, dates, urls, langs)) {
      values.forEach(value -> paths.addAll(value.paths()));
    }
    for (List<Reference> references : List.of(parents, threads)) {
      for (Reference reference : references) {
        paths.addAll(reference.value() == null ? List.of() : reference.value().paths());
      }
    }
    votes.forEach(vote -> paths.add(vote.path()));
    paths.addAll(tags);
    paths.addAll(links);
    for (List<DeclaredText> places : List.of(texts, also, quotes)) {
      places.forEach(text -> paths.add(text.path()));
    }
    for (UrlPair pair : replaced) {
      if (pair.list() != null) {
        paths.add(pair.list());
      } else {
        pair.fields().forEach(field -> paths.add(ItemPath.parse(field)));
      }
    }
    return paths;
  }
}
