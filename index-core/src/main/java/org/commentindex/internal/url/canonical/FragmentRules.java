package org.commentindex.internal.url.canonical;

import java.util.List;
import java.util.regex.Pattern;

/** Decides whether a fragment names a page of its own or a position within the page. */
final class FragmentRules {
  // Pages rendered by a script: "#!/inbox", "#/issues/7". "#!" was Google's AJAX crawling scheme.
  private static final List<String> ROUTES = List.of("!", "/");

  // State of an application that lives in a folder, as a path or as parameters: "#narrow/stream/7"
  // (Zulip), "#label/later", "#code=…" (playgrounds).
  private static final Pattern STATE = Pattern.compile("(?:[A-Za-z0-9_.-]+(?:/.|=.)|https?://).*");

  // One of several documents on a page: a comment below an issue or an article, a post of a forum
  // ("#p1234" in phpBB, "#c123456" in Blogger), a file of a gist or of a change.
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:issuecomment-|discussioncomment-|discussion_r|comment[-_]?|note_|answer-|post[-_]?|msg-?)[0-9]+"
              + "|p[0-9]{3,}|[rc][0-9]{6,}|(?:file|diff)-.+");

  // Positions within a page: text fragments, media fragments, PDF pages. And tracking.
  private static final Pattern PLACE =
      Pattern.compile("(?::~:|(?:t|page|search|xywh|zoom|view|highlight|utm_[a-z]+)=).*");

  private FragmentRules() {}

  /** Returns true if the fragment names a page of its own. */
  static boolean namesPage(String path, String fragment) {
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
