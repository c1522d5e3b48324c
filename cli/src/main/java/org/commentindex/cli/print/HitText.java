package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.query.Hit;
import org.commentindex.query.Snippet;
import org.commentindex.query.Span;
import org.jspecify.annotations.Nullable;

/** How a hit looks to a person: a head, why it was found, and what leads on from it. */
final class HitText {
  private static final String INDENT = "    ";
  private static final int LINKS_NAMED = 3;
  private static final int TOPICS_NAMED = 6;
  private static final int LINES_WITHOUT_SNIPPET = 4;

  private final PrintWriter out;
  private final Ink ink;
  private final int columns;
  private final boolean full;

  HitText(PrintWriter out, Environment environment, boolean full) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns() - INDENT.length();
    this.full = full;
  }

  void print(Hit hit) {
    Comment comment = hit.comment();
    String heading = Describe.heading(comment);
    boolean nameless = Describe.isNameless(comment);
    List<String> places = Describe.places(comment);
    List<String> otherwise = heading == null ? places : List.of(Cells.cut(heading, columns));
    head(hit.rank(), Describe.head(comment, otherwise, columns, ink).lines(Describe.DOT, columns));
    if (heading != null && !nameless) {
      wrapped(new StyledText().add(heading, true), null);
    }
    if (full) {
      wrapped(StyledText.plain(comment.text()), null);
    } else if (hit.snippets().isEmpty()) {
      wrapped(StyledText.plain(TerminalText.line(comment.text())), LINES_WITHOUT_SNIPPET);
    } else {
      int left = hit.snippets().size();
      for (Snippet snippet : hit.snippets()) {
        wrapped(styled(snippet).add(--left > 0 ? " …" : "", false), null);
      }
    }
    links(comment.cites());
    labels(comment.topics());
    Parts id = new Parts().add(TerminalText.line(comment.id()), ink::faint);
    if (!nameless || heading != null) {
      id.addAll(places, ink::faint);
    }
    id.lines("  ", "; ", columns).forEach(line -> out.println(INDENT + line));
    out.println();
  }

  private void head(int rank, List<String> lines) {
    String before = (rank < 10 ? " " : "") + rank + "  ";
    for (String line : lines) {
      out.println(before + line);
      before = INDENT;
    }
  }

  private static StyledText styled(Snippet snippet) {
    StyledText text = new StyledText();
    int done = 0;
    for (Span match : snippet.matches()) {
      text.add(snippet.text().substring(done, match.start()), false);
      text.add(snippet.text().substring(match.start(), match.end()), true);
      done = match.end();
    }
    return text.add(snippet.text().substring(done), false);
  }

  private void wrapped(StyledText text, @Nullable Integer most) {
    List<String> lines = text.wrap(columns - 1, ink);
    int shown = most == null ? lines.size() : Math.min(most, lines.size());
    for (int i = 0; i < shown; i++) {
      boolean cut = i == shown - 1 && shown < lines.size();
      String line = lines.get(i) + (cut ? "…" : "");
      out.println(line.isEmpty() ? "" : INDENT + line);
    }
  }

  /** Links are not wrapped: terminals open whole ones only. */
  private void links(List<CitedUrl> cites) {
    List<String> urls = cites.stream().map(CitedUrl::url).distinct().toList();
    for (String url : urls.subList(0, Math.min(LINKS_NAMED, urls.size()))) {
      out.println(INDENT + "→ " + ink.link(TerminalText.line(url)));
    }
    if (urls.size() > LINKS_NAMED) {
      out.println(INDENT + "→ and " + (urls.size() - LINKS_NAMED) + " more");
    }
  }

  private void labels(List<String> topics) {
    if (!topics.isEmpty()) {
      List<String> named = topics.subList(0, Math.min(TOPICS_NAMED, topics.size()));
      int others = topics.size() - named.size();
      String list = String.join(", ", named) + (others > 0 ? " and " + others + " more" : "");
      wrapped(StyledText.plain("topics: " + TerminalText.line(list)), null);
    }
  }
}
