package org.commentindex.internal.url.canonical;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules for sites whose pages have several addresses, such as short links and mobile versions.
 *
 * <p>Each rule handles one site, looks at the address alone, and is idempotent.
 */
final class SiteRules {
  private static final Pattern VIDEO =
      Pattern.compile("/(?:shorts|embed|live|v|e|watch)/([A-Za-z0-9_-]{11})/?");
  private static final Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
  private static final Pattern VIDEO_COMMENT = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Set<String> VIDEO_HOSTS =
      Set.of(
          "youtube.com",
          "youtube-nocookie.com",
          "music.youtube.com",
          "gaming.youtube.com",
          "youtubekids.com",
          "youtube.googleapis.com");
  private static final Pattern ARXIV =
      Pattern.compile(
          "/(?:abs|pdf|html|format|ps)/"
              + "([0-9]{4}\\.[0-9]{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\\.pdf)?/?");
  private static final Pattern ARXIV_DOI = Pattern.compile("/10\\.48550/arxiv\\.(.+)");
  private static final Pattern REDDIT =
      Pattern.compile(
          "(?:/r/[^/]+|/u(?:ser)?/[^/]+)?/comments/([a-z0-9]+)(?:/[^/]*(?:/([a-z0-9]+))?)?/?");
  private static final Pattern REDDIT_HOST =
      Pattern.compile("(?:old|np|new|i|sh|amp)\\.reddit\\.com");
  private static final Pattern QUESTION = Pattern.compile("/q(?:uestions)?/([0-9]+)(?:/[^/]*)?/?");
  private static final Pattern ANSWER_LINK = Pattern.compile("/a/([0-9]+)(?:/[0-9]+)?/?");
  private static final Pattern MOBILE_WIKI = Pattern.compile("([a-z-]+)\\.m\\.(wik[a-z]+\\.org)");
  private static final Pattern WIKI =
      Pattern.compile(
          "(?:[a-z-]+\\.)?(?:wikipedia|wiktionary|wikisource|wikiquote|wikibooks)\\.org");
  private static final Pattern AMAZON =
      Pattern.compile("(?:smile\\.)?(amazon(?:\\.[a-z]{2,3}){1,2})");
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?:/[^/]+)?/(?:dp|gp/product|gp/aw/d|exec/obidos/ASIN)/([A-Z0-9]{10})(?:/.*)?");
  private static final Pattern SUBSTACK = Pattern.compile("/pub/([a-z0-9-]+)(/p/[^/]+)/?");
  // "/amp" counts only after the slug of an article: "/products/amp" is about amplifiers.
  private static final Pattern ARTICLE = Pattern.compile("[^-]+-[^-]+-.+");
  private static final Pattern AMP_FILE = Pattern.compile("(.*[^/])\\.amp(\\.html)?");

  private static final Set<String> QUESTION_SITES =
      Set.of(
          "stackoverflow.com",
          "superuser.com",
          "serverfault.com",
          "askubuntu.com",
          "mathoverflow.net",
          "stackapps.com");

  private static final List<Function<WebAddress, @Nullable WebAddress>> RULES =
      List.of(
          SiteRules::youtube,
          SiteRules::arxiv,
          SiteRules::doi,
          SiteRules::reddit,
          SiteRules::wikipedia,
          SiteRules::stackExchange,
          SiteRules::amazon,
          SiteRules::substack,
          PathRules::preferred,
          SiteRules::amp);

  private SiteRules() {}

  /** Returns the preferred address of the page, or null if no rule changes the address. */
  static @Nullable WebAddress preferred(WebAddress address) {
    for (Function<WebAddress, @Nullable WebAddress> rule : RULES) {
      WebAddress preferred = rule.apply(address);
      if (preferred != null && !preferred.equals(address)) {
        return preferred;
      }
    }
    return null;
  }

  /**
   * The id identifies a video; start time and playlist are dropped. A link to a comment below the
   * video keeps the id of the comment.
   */
  private static @Nullable WebAddress youtube(WebAddress address) {
    String id = null;
    if (address.host().equals("youtu.be")) {
      id = address.path().substring(1);
    } else if (VIDEO_HOSTS.contains(address.host())) {
      id =
          address.path().equals("/watch")
              ? QueryParameters.value(address.query(), "v")
              : group(VIDEO, address.path());
    }
    if (id == null || !VIDEO_ID.matcher(id).matches()) {
      return null;
    }
    String comment = QueryParameters.value(address.query(), "lc");
    boolean hasComment = comment != null && VIDEO_COMMENT.matcher(comment).matches();
    String query = "v=" + id + (hasComment ? "&lc=" + comment : "");
    return new WebAddress("https", "youtube.com", "", "/watch", query, "");
  }

  private static @Nullable WebAddress arxiv(WebAddress address) {
    boolean here =
        RegisteredDomains.of(address.host()).equals("arxiv.org")
            || address.host().equals("xxx.lanl.gov");
    String id = here ? group(ARXIV, address.path()) : null;
    return id == null ? null : WebAddress.page("arxiv.org", "/abs/" + id);
  }

  /** DOI names are case-insensitive. */
  private static @Nullable WebAddress doi(WebAddress address) {
    String host = address.host();
    if (!host.equals("doi.org") && !host.equals("dx.doi.org")) {
      return null;
    }
    String name = address.path().replace("%2F", "/").toLowerCase(Locale.ROOT);
    String arxiv = group(ARXIV_DOI, name);
    return arxiv == null
        ? WebAddress.page("doi.org", PercentEncoding.normalize(name))
        : WebAddress.page("arxiv.org", "/abs/" + arxiv);
  }

  /** The id identifies a thread; short links lack the subreddit. */
  private static @Nullable WebAddress reddit(WebAddress address) {
    if (address.host().equals("redd.it") && address.path().matches("/[a-z0-9]+")) {
      return WebAddress.page("reddit.com", "/comments" + address.path());
    }
    if (address.host().endsWith(".reddit.com") && REDDIT_HOST.matcher(address.host()).matches()) {
      return address.withHost("reddit.com");
    }
    if (!address.host().equals("reddit.com")) {
      return null;
    }
    Matcher thread = REDDIT.matcher(address.path());
    if (!thread.matches()) {
      return null;
    }
    String comment = thread.group(2);
    return WebAddress.page(
        "reddit.com", "/comments/" + thread.group(1) + (comment == null ? "" : "/_/" + comment));
  }

  private static @Nullable WebAddress wikipedia(WebAddress address) {
    if (!address.host().endsWith(".org")) {
      return null;
    }
    Matcher mobile = MOBILE_WIKI.matcher(address.host());
    if (mobile.matches()) {
      return address.withHost(mobile.group(1) + "." + mobile.group(2));
    }
    if (!WIKI.matcher(address.host()).matches()) {
      return null;
    }
    String title =
        address.path().equals("/w/index.php") && address.query().matches("title=[^&]+")
            ? address.query().substring("title=".length()).replace('+', '_')
            : null;
    String path = title == null ? address.path() : "/wiki/" + title;
    return path.startsWith("/wiki/")
        ? address.withPath(path.replace("%20", "_")).withQuery(title == null ? address.query() : "")
        : null;
  }

  private static @Nullable WebAddress stackExchange(WebAddress address) {
    String host = address.host();
    if (!QUESTION_SITES.contains(host) && !host.endsWith(".stackexchange.com")) {
      return null;
    }
    String question = group(QUESTION, address.path());
    if (question != null) {
      return address.withPath("/questions/" + question).withQuery("");
    }
    String answer = group(ANSWER_LINK, address.path());
    return answer == null ? null : address.withPath("/a/" + answer);
  }

  private static @Nullable WebAddress amazon(WebAddress address) {
    String host = group(AMAZON, address.host());
    String product = host == null ? null : group(PRODUCT, address.path());
    return host == null || product == null ? null : WebAddress.page(host, "/dp/" + product);
  }

  private static @Nullable WebAddress substack(WebAddress address) {
    if (!address.host().equals("open.substack.com")) {
      return null;
    }
    Matcher post = SUBSTACK.matcher(address.path());
    return post.matches() ? WebAddress.page(post.group(1) + ".substack.com", post.group(2)) : null;
  }

  /** Maps AMP pages to the articles they are versions of. */
  private static @Nullable WebAddress amp(WebAddress address) {
    String host = address.host();
    if (host.startsWith("amp.")
        && !RegisteredDomains.isPublicSuffix(host.substring("amp.".length()))) {
      return address.withHost(host.substring("amp.".length()));
    }
    if (address.path().endsWith("/amp")) {
      String page = address.path().substring(0, address.path().length() - "/amp".length());
      String name = page.substring(page.lastIndexOf('/') + 1);
      return ARTICLE.matcher(name).matches() ? address.withPath(page) : null;
    }
    if (!address.path().contains(".amp")) {
      return null;
    }
    Matcher file = AMP_FILE.matcher(address.path());
    String ending = file.matches() && file.group(2) != null ? file.group(2) : "";
    return file.matches() ? address.withPath(file.group(1) + ending) : null;
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
