package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.text.Page;
import org.commentindex.internal.text.page.Discussion;
import org.commentindex.internal.text.page.PageComment;
import org.jspecify.annotations.Nullable;

/** Comments that a page tells search engines of: schema.org's {@code Comment} as JSON-LD. */
final class JsonLd {
  private static final ObjectMapper MAPPER = new ObjectMapper(Json.FACTORY);
  private static final Set<String> COMMENTS = Set.of("Comment", "Answer", "UserComments");

  private JsonLd() {}

  /**
   * An object and what it stands in.
   *
   * @param parent the id of the comment around it, or null
   * @param title the title of what is commented on, or null
   * @param thread the address of that, or null
   */
  private record Found(
      JsonNode node, @Nullable String parent, @Nullable String title, @Nullable String thread) {}

  /**
   * The comments, or null if there are none. Scripts that are no JSON are none of a page's words.
   */
  static @Nullable Discussion in(Page page) {
    Discussion discussion = new Discussion("schema.org");
    for (String script : page.scripts("application/ld+json")) {
      walk(read(script), discussion);
    }
    return discussion.comments().isEmpty() ? null : discussion;
  }

  /** A script as JSON; one that is broken says nothing, as it does to a browser. */
  private static JsonNode read(String script) {
    try {
      return MAPPER.readTree(script);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void walk(JsonNode root, Discussion discussion) {
    Deque<Found> open = new ArrayDeque<>();
    open.push(new Found(root, null, null, null));
    while (!open.isEmpty()) {
      Found found = open.pop();
      JsonNode node = found.node();
      Found inner = found;
      if (isComment(node)) {
        PageComment comment = comment(found);
        discussion.add(comment);
        inner = new Found(node, comment.id(), found.title(), found.thread());
      } else if (node.isObject()) {
        String title = text(node, "headline", "name");
        String url = text(node, "url", "@id", "mainEntityOfPage");
        inner =
            new Found(
                node,
                found.parent(),
                title == null ? found.title() : title,
                url == null ? found.thread() : url);
      }
      Deque<Found> members = new ArrayDeque<>();
      for (JsonNode member : node) {
        if (member.isContainerNode()) {
          members.push(new Found(member, inner.parent(), inner.title(), inner.thread()));
        }
      }
      members.forEach(open::push);
    }
  }

  private static boolean isComment(JsonNode node) {
    JsonNode type = node.path("@type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    return COMMENTS.contains(name) && text(node, "text", "articleBody", "commentText") != null;
  }

  private static PageComment comment(Found found) {
    JsonNode node = found.node();
    JsonNode author = node.path("author");
    author = author.isArray() ? author.path(0) : author;
    String votes = node.path("upvoteCount").asText();
    String url = text(node, "url");
    String parent = text(node.path("parentItem"), "@id", "url");
    return new PageComment(text(node, "@id", "url", "identifier"))
        .parent(parent == null ? found.parent() : parent)
        .thread(found.thread())
        .title(found.title())
        .author(author.isTextual() ? author.asText() : text(author, "name", "alternateName"))
        .date(text(node, "dateCreated", "datePublished"))
        .votes(votes.matches("-?[0-9]{1,15}") ? Long.valueOf(votes) : null)
        .url(url != null && url.startsWith("http") ? url : null)
        .html(String.valueOf(text(node, "text", "articleBody", "commentText")));
  }

  private static @Nullable String text(JsonNode node, String... names) {
    for (String name : names) {
      String text = node.path(name).asText("");
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
