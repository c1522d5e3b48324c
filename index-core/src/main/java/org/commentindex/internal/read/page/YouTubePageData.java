package org.commentindex.internal.read.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.internal.text.page.base.Discussion;
import org.commentindex.internal.text.page.base.PageComment;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments in the data that YouTube puts into its pages for its scripts, {@code
 * ytInitialData}: comment entities since 2024, and renderers before.
 */
final class YouTubePageData {
  private static final ObjectMapper MAPPER = new ObjectMapper(Json.FACTORY);
  private static final Pattern DATA = Pattern.compile("\\bytInitialData[\"'\\]]*\\s*=\\s*\\{");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

  private YouTubePageData() {}

  /** Returns the comments, or null if the page has no such data or no comments in it. */
  static @Nullable Discussion in(HtmlPage page) {
    Discussion found = new Discussion("YouTube");
    for (String script : page.scripts()) {
      Matcher start = DATA.matcher(script);
      if (start.find()) {
        walk(parse(script.substring(start.end() - 1)), page.title(), found);
      }
    }
    return found.comments().isEmpty() ? null : found;
  }

  /** Reads the object at the start of a script; what follows it is code. */
  private static JsonNode parse(String script) {
    try (JsonParser parser = MAPPER.createParser(script)) {
      JsonNode data = MAPPER.readTree(parser);
      return data == null ? MissingNode.getInstance() : data;
    } catch (IOException e) {
      return MissingNode.getInstance(); // a broken script, which browsers ignore too
    }
  }

  private static void walk(JsonNode root, @Nullable String title, Discussion found) {
    String video = text(root.at("/currentVideoEndpoint/watchEndpoint/videoId"));
    String thread = video == null ? null : "youtube:" + video;
    Deque<JsonNode> pending = new ArrayDeque<>();
    pending.push(root);
    while (!pending.isEmpty()) {
      JsonNode node = pending.pop();
      PageComment comment = comment(node);
      if (comment != null) {
        found.add(comment.thread(thread).title(title));
      }
      Deque<JsonNode> members = new ArrayDeque<>();
      node.forEach(members::push);
      members.forEach(pending::push);
    }
  }

  private static @Nullable PageComment comment(JsonNode node) {
    JsonNode entity = node.path("commentEntityPayload");
    if (entity.isObject()) {
      JsonNode properties = entity.path("properties");
      return of(
          text(properties.path("commentId")),
          text(properties.at("/content/content")),
          text(entity.at("/author/displayName")),
          text(entity.at("/toolbar/likeCountNotliked")));
    }
    JsonNode renderer = node.path("commentRenderer");
    return renderer.isObject()
        ? of(
            text(renderer.path("commentId")),
            runs(renderer.path("contentText")),
            runs(renderer.path("authorText")),
            runs(renderer.path("voteCount")))
        : null;
  }

  private static @Nullable PageComment of(
      @Nullable String id, @Nullable String text, @Nullable String author, @Nullable String votes) {
    if (id == null || text == null) {
      return null;
    }
    int dot = id.indexOf('.');
    boolean counted = votes != null && NUMBER.matcher(votes).matches();
    return new PageComment(id)
        .parent(dot < 0 ? null : id.substring(0, dot))
        .author(author)
        .votes(counted ? Long.valueOf(votes) : null)
        .html(HtmlPage.escaped(text));
  }

  private static @Nullable String runs(JsonNode text) {
    String simple = text(text.path("simpleText"));
    if (simple != null) {
      return simple;
    }
    List<String> runs = text.path("runs").findValuesAsText("text");
    return runs.isEmpty() ? null : String.join("", runs);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isValueNode() && !node.asText().isBlank() ? node.asText() : null;
  }
}
