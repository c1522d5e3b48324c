package org.commentindex.internal.read.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments that a page publishes for search engines: schema.org's {@code Comment} as
 * JSON-LD.
 *
 * @see <a href="https://schema.org/Comment">schema.org/Comment</a>
 */
final class JsonLd {
  private static final ObjectMapper MAPPER = new ObjectMapper(Json.FACTORY);
  private static final Set<String> COMMENT_TYPES = Set.of("Comment", "Answer", "UserComments");

  /** Types of what is commented on, which somebody wrote on the same page. */
  private static final Set<String> POST_TYPES =
      Set.of("Question", "DiscussionForumPosting", "SocialMediaPosting");

  /** A number of votes that always fits a long. */
  private static final Pattern VOTES = Pattern.compile("-?[0-9]{1,15}");

  private JsonLd() {}

  /**
   * A JSON node and its context.
   *
   * @param parent the id of the enclosing comment, or null
   * @param title the title of the article commented on, or null
   * @param thread the address of the article, or null
   */
  private record Context(
      JsonNode node, @Nullable String parent, @Nullable String title, @Nullable String thread) {}

  /** Returns the comments of a page, or null if there are none. */
  static @Nullable Discussion in(HtmlPage page) {
    Discussion discussion = new Discussion("schema.org");
    for (String script : page.scripts("application/ld+json")) {
      walk(read(script), discussion);
    }
    return discussion.comments().isEmpty() ? null : discussion;
  }

  /** Parses a script; ignores a broken one, as browsers do. */
  private static JsonNode read(String script) {
    try {
      return MAPPER.readTree(script);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void walk(JsonNode root, Discussion discussion) {
    Deque<Context> pending = new ArrayDeque<>();
    pending.push(new Context(root, null, null, null));
    while (!pending.isEmpty()) {
      Context context = pending.pop();
      JsonNode node = context.node();
      Context inner = context;
      if (isComment(node)) {
        String headline = text(node, "headline", "name");
        String title = headline == null ? context.title() : headline;
        PageComment comment = comment(context).title(title);
        discussion.add(comment);
        inner = new Context(node, comment.id(), title, context.thread());
      } else if (node.isObject()) {
        String title = text(node, "headline", "name");
        String url = text(node, "url", "@id", "mainEntityOfPage");
        inner =
            new Context(
                node,
                context.parent(),
                title == null ? context.title() : title,
                url == null ? context.thread() : url);
      }
      Deque<Context> members = new ArrayDeque<>();
      for (JsonNode member : node) {
        if (member.isContainerNode()) {
          members.push(new Context(member, inner.parent(), inner.title(), inner.thread()));
        }
      }
      members.forEach(pending::push);
    }
  }

  private static boolean isComment(JsonNode node) {
    JsonNode type = node.path("@type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    boolean post = POST_TYPES.contains(name) && text(node.path("author"), "name") != null;
    return (post || COMMENT_TYPES.contains(name))
        && text(node, "text", "articleBody", "commentText") != null;
  }

  private static PageComment comment(Context context) {
    JsonNode node = context.node();
    JsonNode author = node.path("author");
    author = author.isArray() ? author.path(0) : author;
    String votes = node.path("upvoteCount").asText();
    String url = text(node, "url");
    String parent = text(node.path("parentItem"), "@id", "url");
    String known = text(node, "@id", "url", "identifier");
    return new PageComment(known == null ? idOfWords(node) : known)
        .parent(parent == null ? context.parent() : parent)
        .thread(context.thread())
        .title(context.title())
        .author(author.isTextual() ? author.asText() : text(author, "name", "alternateName"))
        .date(text(node, "dateCreated", "datePublished"))
        .votes(VOTES.matcher(votes).matches() ? Long.valueOf(votes) : null)
        .url(url != null && url.startsWith("http") ? url : null)
        .html(String.valueOf(text(node, "text", "articleBody", "commentText")));
  }

  /** Returns an id of a comment that others answer, from its author, date and words, or null. */
  private static @Nullable String idOfWords(JsonNode node) {
    boolean answered =
        Stream.of("comment", "acceptedAnswer", "suggestedAnswer").anyMatch(node::has);
    String author = text(node.path("author"), "name");
    if (!answered || author == null) {
      return null;
    }
    String words = author + "\0" + text(node, "dateCreated", "datePublished") + "\0";
    words += text(node, "text", "articleBody", "commentText");
    return "page:" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
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
