package org.commentindex.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands by name, in the order of the help. */
final class Commands {
  private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("index", IndexCommand.class);
    BY_NAME.put("search", SearchCommand.class);
    BY_NAME.put("show", ShowCommand.class);
    BY_NAME.put("urls", UrlsCommand.class);
    BY_NAME.put("topics", TopicsCommand.class);
    BY_NAME.put("copies", CopiesCommand.class);
    BY_NAME.put("split", SplitCommand.class);
    BY_NAME.put("export", ExportCommand.class);
    BY_NAME.put("stats", StatsCommand.class);
    BY_NAME.put("remove", RemoveCommand.class);
    BY_NAME.put("completion", CompletionCommand.class);
    BY_NAME.put("man", ManCommand.class);
  }

  private Commands() {}

  /**
   * The commands that these arguments can mean. To look at the options of all takes longer than a
   * search, so where the command is plain to see it is the only one.
   */
  static Collection<Class<?>> meantBy(String... arguments) {
    Class<?> plain = BY_NAME.get(first(arguments));
    return plain == null ? BY_NAME.values() : List.of(plain);
  }

  /** The first argument, after {@code --index DIR}. */
  private static @Nullable String first(String... arguments) {
    int at = 0;
    if (arguments.length > 0 && arguments[0].equals("--index")) {
      at = 2;
    } else if (arguments.length > 0 && arguments[0].startsWith("--index=")) {
      at = 1;
    }
    return at < arguments.length ? arguments[at] : null;
  }
}
