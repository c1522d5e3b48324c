package org.commentindex.internal.url;

import java.util.List;
import java.util.regex.Pattern;

/** Which fragments lead to another page, and not only to a place on the same one. */
final class Fragments {
  // Pages that a script draws: "#!/inbox", "#/issues/7". Hash-bang was Google's scheme for
  // crawlers.
  private static final List<String> ROUTES = List.of("!", "/");

  // An application is one page in a folder, and what it shows stands behind the number sign, as a
  // path or as parameters: "#narrow/stream/7" (Zulip), "#label/later", "#code=…" (playgrounds).
  private static final Pattern STATE = Pattern.compile("(?:[A-Za-z0-9_.-]+(?:/.|=.)|https?://).*");

  // A page that holds several documents, and the fragment says which: a comment below an issue or
  // an
  // article (somebody else's words), a file of a gist, a file of a change.
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:issuecomment-|discussioncomment-|discussion_r|comment-)[0-9]+|r[0-9]{6,}"
              + "|(?:file|diff)-.+");

  // Parameters of a place: text fragments, media fragments, PDF pages, and tracking.
  private static final Pattern PLACE =
      Pattern.compile("(?::~:|(?:t|page|search|xywh|zoom|view|highlight|utm_[a-z]+)=).*");

  private Fragments() {}

  /** Whether what the fragment names is a page of its own. */
  static boolean routes(String path, String fragment) {
    if (ROUTES.stream().anyMatch(fragment::startsWith)) {
      return fragment.length() > 1;
    }
    if (DOCUMENT.matcher(fragment).matches()) {
      return true;
    }
    return path.endsWith("/")
        && STATE.matcher(fragment).matches()
        && !PLACE.matcher(fragment).matches();
  }
}
