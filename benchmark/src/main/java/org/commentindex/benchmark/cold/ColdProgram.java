package org.commentindex.benchmark.cold;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that searches once and ends.
 *
 * @param name what it is called in files of measurements
 * @param command what is started; {@link #WORD} in it stands for the word
 * @param mayFindNothing whether exit code 1 says only that there is none of that word
 */
public record ColdProgram(String name, List<String> command, boolean mayFindNothing) {
  /** Where the word stands that is searched for. */
  static final String WORD = "WORD";

  /** The command for a word. */
  public List<String> commandFor(String word) {
    return command.stream().map(part -> part.replace(WORD, word)).toList();
  }

  /** The command for people: where files stood on this machine says nothing to others. */
  public String shown() {
    return command.stream()
        .map(part -> part.contains(" ") ? '"' + part + '"' : part.replaceFirst("^.*/(?=.)", ""))
        .collect(Collectors.joining(" "));
  }
}
