package org.commentindex.cli;

import static org.commentindex.cli.Arguments.flagOf;
import static org.commentindex.cli.Arguments.map;
import static org.commentindex.cli.Arguments.text;

import java.util.Map;
import org.commentindex.indexing.FormatChoice;

/** In which format files are read, if not in that which their content looks like. */
final class FormatOptions {
  private final Value<String> format;
  private final Value<Map<String, String>> map;
  private final Value<Boolean> list;

  FormatOptions(Arguments arguments) {
    format =
        arguments.add(
            text("NAME", "--format")
                .completionCandidates(new Words.FormatWords())
                .description(
                    "Read all in this format, whatever its content looks like; --formats lists them."));
    map =
        arguments.add(
            map("FIELD=NAME", "--map")
                .description(
                    "Which field of generic JSON, JSON lines or CSV holds what, such as"
                        + " body=text,author=user.name."));
    list =
        arguments.add(
            flagOf("--formats")
                .help(true)
                .description("List the formats that can be read, and index nothing."));
  }

  /** Whether only a list of them is wanted. */
  boolean list() {
    return list.get();
  }

  FormatChoice choice() {
    return new FormatChoice(format.orNull(), map.get());
  }
}
