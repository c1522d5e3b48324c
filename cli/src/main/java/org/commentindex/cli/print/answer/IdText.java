package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchResults;

/**
 * Prints the id of each hit on a line of its own. Control characters in ids, which sources choose,
 * are visible; {@code --json} has the ids unchanged.
 */
public final class IdText extends AnswerText {
  public IdText(PrintWriter out, PrintWriter messages, Environment environment) {
    super(out, messages, environment);
  }

  @Override
  public void hit(String query, Hit hit) {
    id(query, hit.rank(), hit.id());
  }

  @Override
  public void id(String query, int rank, String id) {
    out.println(TerminalText.everyCharacter(id));
  }

  @Override
  public void end(String query, SearchResults results) {
    endOfList(results);
  }

  @Override
  public void relaxed(String words, SearchResults strict) {
    announce(messages, words, strict);
  }
}
