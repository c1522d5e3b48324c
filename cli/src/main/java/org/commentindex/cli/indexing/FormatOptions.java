package org.commentindex.cli.indexing;

import static org.commentindex.cli.command.Arguments.flagOf;
import static org.commentindex.cli.command.Arguments.map;
import static org.commentindex.cli.command.Arguments.text;

import java.util.Iterator;
import java.util.Map;
import org.commentindex.CommentSources;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.Value;
import org.commentindex.indexing.FormatChoice;

/** The options for the format of the files. */
final class FormatOptions {
  private final Value<String> format;
  private final Value<Map<String, String>> map;
  private final Value<Boolean> list;

  FormatOptions(Arguments arguments) {
    format =
        arguments.add(
            text("NAME", "--format")
                .completionCandidates(new FormatNames())
                .description(
                    "Read all files in this format instead of detecting it; --formats lists the"
                        + " formats."));
    map =
        arguments.add(
            map("FIELD=NAME", "--map")
                .description(
                    "Field names in generic JSON, JSON lines or tables, such as"
                        + " body=text,author=user.name, or column numbers: body=#3."));
    list =
        arguments.add(
            flagOf("--formats").help(true).description("List the supported formats and exit."));
  }

  /** Returns true if only the list of formats is wanted. */
  boolean list() {
    return list.get();
  }

  FormatChoice choice() {
    return new FormatChoice(format.orNull(), map.get());
  }

  /** Completion candidates of {@code --format}; only completion needs to list the formats. */
  private static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return CommentSources.formats().keySet().iterator();
    }
  }
}
