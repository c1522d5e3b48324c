package org.commentindex.benchmark.cold;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that runs one search and exits.
 *
 * @param name the engine name in measurements
 * @param command the command line; {@link #WORD} in it is replaced by the word
 * @param mayFindNothing whether exit code 1 means that nothing was found, which is no error
 */
public record ColdProgram(String name, List<String> command, boolean mayFindNothing) {
  /** The placeholder of the word to search for. */
  static final String WORD = "WORD";

  /** Returns the command line that searches for a word. */
  public List<String> commandFor(String word) {
    return command.stream().map(part -> part.replace(WORD, word)).toList();
  }

  /** Returns the command line for display, without the folders of files. */
  public String shown() {
    return command.stream()
        .map(part -> part.contains(" ") ? '"' + part + '"' : part.replaceFirst("^.*/(?=.)", ""))
        .collect(Collectors.joining(" "));
  }
}
