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
  private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_.-]+(?:/.|=.).*");

  // Parameters of a place: text fragments, media fragments, PDF pages, and tracking.
  private static final Pattern PLACE =
      Pattern.compile("(?::~:|(?:t|page|search|xywh|zoom|view|highlight|utm_[a-z]+)=).*");

  private Fragments() {}

  /** Whether what the fragment names is a page of its own. */
  static boolean routes(String path, String fragment) {
    if (ROUTES.stream().anyMatch(fragment::startsWith)) {
      return fragment.length() > 1;
    }
    return path.endsWith("/")
        && STATE.matcher(fragment).matches()
        && !PLACE.matcher(fragment).matches();
  }
}
