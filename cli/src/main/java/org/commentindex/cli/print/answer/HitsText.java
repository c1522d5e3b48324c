package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import java.util.List;
import org.commentindex.cli.print.text.CommentHead;
import org.commentindex.cli.print.text.LineParts;
import org.commentindex.cli.print.text.MatchText;
import org.commentindex.cli.print.text.Permalinks;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.search.Hit;
import org.commentindex.search.Snippet;

/** Prints hits as text: a head, the snippets or the whole text, URLs, topics, id and sources. */
public final class HitsText extends AnswerText {
  private static final String INDENT = "    ";

  // Chosen by hand, so that several hits fit on a screen.
  private static final int MAX_URLS = 3;
  private static final int MAX_TOPICS = 6;
  private static final int MAX_LINES_WITHOUT_SNIPPET = 4;

  private final boolean full;
  private final AnsiStyle style;
  private final int columns;

  /**
   * Creates a printer.
   *
   * @param full whether to print the whole text instead of snippets
   */
  public HitsText(PrintWriter out, PrintWriter messages, Environment environment, boolean full) {
    super(out, messages, environment);
    this.full = full;
    this.style = environment.style();
    this.columns = environment.columns() - INDENT.length();
  }

  @Override
  public void query(String query) {
    out.println(style.bold("? " + TerminalText.line(query)));
  }

  @Override
  public void hit(String query, Hit hit) {
    Comment comment = hit.comment();
    String heading = CommentHead.heading(comment);
    boolean anonymous = CommentHead.isAnonymous(comment);
    List<String> positions = CommentHead.positions(comment);
    List<String> otherwise =
        heading == null ? positions : List.of(DisplayWidth.cut(heading, columns));
    head(hit.rank(), CommentHead.of(comment, otherwise, columns, style, environment.zone()));
    if (heading != null && !anonymous) {
      wrapped(new StyledText().addBold(heading), Integer.MAX_VALUE);
    }
    text(hit);
    urls(comment.cites());
    topics(comment.topics());
    LineParts id = new LineParts().add(TerminalText.line(comment.id()), style::faint);
    if (!anonymous || heading != null) {
      id.addAll(positions, style::faint);
    }
    id.lines("  ", "; ", columns).forEach(line -> out.println(INDENT + line));
    Permalinks.print(out, INDENT, comment, style);
    out.println();
  }

  private void head(int rank, LineParts head) {
    String before = "%2d  ".formatted(rank);
    for (String line : head.lines(CommentHead.DOT, columns)) {
      out.println(before + line);
      before = INDENT;
    }
  }

  private void text(Hit hit) {
    String text = hit.comment().text();
    if (full) {
      wrapped(StyledText.plain(text), Integer.MAX_VALUE);
    } else if (hit.snippets().isEmpty()) {
      wrapped(StyledText.plain(TerminalText.line(text)), MAX_LINES_WITHOUT_SNIPPET);
    } else {
      int left = hit.snippets().size();
      for (Snippet snippet : hit.snippets()) {
        wrapped(styled(snippet).add(--left > 0 ? " …" : ""), Integer.MAX_VALUE);
      }
    }
  }

  private static StyledText styled(Snippet snippet) {
    return MatchText.add(new StyledText(), snippet.text(), snippet.matches());
  }

  private void wrapped(StyledText text, int limit) {
    List<String> lines = text.wrap(columns - 1, style);
    int shown = Math.min(limit, lines.size());
    for (int i = 0; i < shown; i++) {
      boolean cut = i == shown - 1 && shown < lines.size();
      String line = lines.get(i) + (cut ? "…" : "");
      out.println(line.isEmpty() ? "" : INDENT + line);
    }
  }

  /** Prints URLs without wrapping them, because terminals only open whole ones. */
  private void urls(List<CitedUrl> cites) {
    List<String> urls = cites.stream().map(CitedUrl::url).distinct().toList();
    urls.stream()
        .limit(MAX_URLS)
        .forEach(url -> out.println(INDENT + "→ " + style.link(TerminalText.line(url))));
    if (urls.size() > MAX_URLS) {
      out.println(INDENT + "→ and " + (urls.size() - MAX_URLS) + " more");
    }
  }

  private void topics(List<String> topics) {
    if (!topics.isEmpty()) {
      List<String> shown = topics.subList(0, Math.min(MAX_TOPICS, topics.size()));
      int others = topics.size() - shown.size();
      String list = String.join(", ", shown) + (others > 0 ? " and " + others + " more" : "");
      wrapped(StyledText.plain("topics: " + TerminalText.line(list)), Integer.MAX_VALUE);
    }
  }
}
