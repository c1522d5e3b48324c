package org.commentindex.internal.read.xml.wiki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Divides the wikitext of a discussion page into comments: each ends with a signature or at a
 * heading. The indentation of its first line gives its parent. Not thread-safe.
 */
final class TalkPage {
  private static final Pattern HEADING = Pattern.compile("\\s*(={1,6})\\s*(.{1,300}?)\\s*\\1\\s*");
  private static final Pattern INDENT = Pattern.compile("[:*#]*");
  private static final Pattern OUTDENT =
      Pattern.compile("(?i)\\s*\\{\\{(?:outdent|od|unindent|undent)[|}].*");

  /**
   * A comment.
   *
   * @param id its id within the page
   * @param section the heading above it, or null
   * @param text its wikitext
   */
  record Comment(
      String id,
      @Nullable String section,
      int depth,
      @Nullable Comment parent,
      @Nullable String author,
      @Nullable Instant date,
      String text) {}

  private final List<Comment> comments = new ArrayList<>();
  private final List<Comment> ancestors = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private @Nullable String section;

  private TalkPage() {}

  static List<Comment> of(String wikitext) {
    TalkPage page = new TalkPage();
    wikitext.lines().forEach(page::line);
    page.end(null, null);
    return page.comments;
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      end(null, null);
      section = WikiText.plain(heading.group(2));
      ancestors.clear();
      return;
    }
    String rest = line;
    for (WikiSignature signature = WikiSignature.in(rest);
        signature != null;
        signature = WikiSignature.in(rest)) {
      open.add(rest.substring(0, signature.start()));
      end(signature.author(), signature.date());
      rest = signature.rest(rest);
    }
    if (!rest.isEmpty() || !open.isEmpty()) {
      open.add(rest);
    }
  }

  private void end(@Nullable String author, @Nullable Instant date) {
    String text = String.join("\n", open).strip();
    open.clear();
    if (WikiText.plain(text).isBlank()) {
      return;
    }
    boolean outdented = OUTDENT.matcher(text).lookingAt();
    Matcher indent = INDENT.matcher(text);
    int depth = indent.lookingAt() ? indent.end() : 0;
    while (!outdented && !ancestors.isEmpty() && ancestors.getLast().depth() >= depth) {
      ancestors.removeLast();
    }
    Comment parent = ancestors.isEmpty() ? null : ancestors.getLast();
    Comment comment = new Comment(id(author, date), section, depth, parent, author, date, text);
    if (outdented) {
      ancestors.clear();
    }
    ancestors.add(comment);
    comments.add(comment);
  }

  /** Returns an id that stays when comments are added elsewhere on the page. */
  private String id(@Nullable String author, @Nullable Instant date) {
    String name = author == null ? "" : author.replace(' ', '_');
    String base = date == null ? "c-" + comments.size() : "c-" + name + "-" + date;
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
