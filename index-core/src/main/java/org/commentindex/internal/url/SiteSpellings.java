package org.commentindex.internal.url;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sites that give one page several addresses: short ones, mobile ones, ones for each version.
 *
 * <p>Each rule knows one site, looks at the address alone, and finds nothing more to do in what it
 * made itself.
 */
final class SiteSpellings {
  private static final Pattern VIDEO =
      Pattern.compile("/(?:shorts|embed|live|v|e)/([A-Za-z0-9_-]{11})/?");
  private static final Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
  private static final Pattern ARXIV =
      Pattern.compile(
          "/(?:abs|pdf|html|format|ps)/"
              + "([0-9]{4}\\.[0-9]{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\\.pdf)?/?");
  private static final Pattern ARXIV_DOI = Pattern.compile("/10\\.48550/arxiv\\.(.+)");
  private static final Pattern REDDIT =
      Pattern.compile(
          "(?:/r/[^/]+|/u(?:ser)?/[^/]+)?/comments/([a-z0-9]+)(?:/[^/]*(?:/([a-z0-9]+))?)?/?");
  private static final Pattern REDDIT_DOOR =
      Pattern.compile("(?:old|np|new|i|sh|amp)\\.reddit\\.com");
  private static final Pattern QUESTION = Pattern.compile("/q(?:uestions)?/([0-9]+)(?:/[^/]*)?/?");
  private static final Pattern ANSWER_LINK = Pattern.compile("/a/([0-9]+)(?:/[0-9]+)?/?");
  private static final Pattern WIKI_DOOR = Pattern.compile("([a-z-]+)\\.m\\.(wik[a-z]+\\.org)");
  private static final Pattern WIKI =
      Pattern.compile(
          "(?:[a-z-]+\\.)?(?:wikipedia|wiktionary|wikisource|wikiquote|wikibooks)\\.org");
  private static final Pattern AMAZON = Pattern.compile("amazon(?:\\.[a-z]{2,3}){1,2}");
  private static final Pattern PRODUCT =
      Pattern.compile("(?:/[^/]+)?/(?:dp|gp/product)/([A-Z0-9]{10})(?:/.*)?");
  private static final Pattern SUBSTACK = Pattern.compile("/pub/([a-z0-9-]+)(/p/[^/]+)/?");
  // Only behind the name of an article, so that a page about amplifiers keeps its address.
  private static final Pattern ARTICLE = Pattern.compile("[^-]+-[^-]+-.+");
  private static final Pattern AMP_FILE = Pattern.compile("(.*[^/])\\.amp(\\.html)?");

  private static final Set<String> ASKING =
      Set.of(
          "stackoverflow.com",
          "superuser.com",
          "serverfault.com",
          "askubuntu.com",
          "mathoverflow.net",
          "stackapps.com");

  private static final List<Function<Address, @Nullable Address>> RULES =
      List.of(
          SiteSpellings::youtube,
          SiteSpellings::arxiv,
          SiteSpellings::doi,
          SiteSpellings::reddit,
          SiteSpellings::wikipedia,
          SiteSpellings::stackExchange,
          SiteSpellings::amazon,
          SiteSpellings::substack,
          SiteSpellings::amp);

  private SiteSpellings() {}

  /** The page's usual address, or null if no rule has a better one. */
  static @Nullable Address usual(Address address) {
    for (Function<Address, @Nullable Address> rule : RULES) {
      Address usual = rule.apply(address);
      if (usual != null && !usual.equals(address)) {
        return usual;
      }
    }
    return null;
  }

  /** A video is its id; the second to start at and the list it was reached from are not it. */
  private static @Nullable Address youtube(Address address) {
    String id = null;
    if (address.host().equals("youtu.be")) {
      id = address.path().substring(1);
    } else if (address.host().equals("youtube.com")
        || address.host().equals("youtube-nocookie.com")
        || address.host().equals("music.youtube.com")) {
      id =
          address.path().equals("/watch")
              ? QueryParameters.value(address.query(), "v")
              : group(VIDEO, address.path());
    }
    return id != null && VIDEO_ID.matcher(id).matches()
        ? new Address("https", "youtube.com", "", "/watch", "v=" + id, "")
        : null;
  }

  private static @Nullable Address arxiv(Address address) {
    boolean here =
        Sites.of(address.host()).equals("arxiv.org") || address.host().equals("xxx.lanl.gov");
    String id = here ? group(ARXIV, address.path()) : null;
    return id == null ? null : Address.page("arxiv.org", "/abs/" + id);
  }

  /** DOI names are the same in either case. */
  private static @Nullable Address doi(Address address) {
    String host = address.host();
    if (!host.equals("doi.org") && !host.equals("dx.doi.org")) {
      return null;
    }
    String name = address.path().replace("%2F", "/").toLowerCase(Locale.ROOT);
    String arxiv = group(ARXIV_DOI, name);
    return arxiv == null
        ? Address.page("doi.org", Escapes.normalize(name))
        : Address.page("arxiv.org", "/abs/" + arxiv);
  }

  /** A thread is its id: the short link does not know the subreddit. */
  private static @Nullable Address reddit(Address address) {
    if (address.host().equals("redd.it") && address.path().matches("/[a-z0-9]+")) {
      return Address.page("reddit.com", "/comments" + address.path());
    }
    if (address.host().endsWith(".reddit.com") && REDDIT_DOOR.matcher(address.host()).matches()) {
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
    return Address.page(
        "reddit.com", "/comments/" + thread.group(1) + (comment == null ? "" : "/_/" + comment));
  }

  private static @Nullable Address wikipedia(Address address) {
    if (!address.host().endsWith(".org")) {
      return null;
    }
    Matcher door = WIKI_DOOR.matcher(address.host());
    if (door.matches()) {
      return address.withHost(door.group(1) + "." + door.group(2));
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

  private static @Nullable Address stackExchange(Address address) {
    String host = address.host();
    if (!ASKING.contains(host) && !host.endsWith(".stackexchange.com")) {
      return null;
    }
    String question = group(QUESTION, address.path());
    if (question != null) {
      return address.withPath("/questions/" + question).withQuery("");
    }
    String answer = group(ANSWER_LINK, address.path());
    return answer == null ? null : address.withPath("/a/" + answer);
  }

  private static @Nullable Address amazon(Address address) {
    String product =
        AMAZON.matcher(address.host()).matches() ? group(PRODUCT, address.path()) : null;
    return product == null ? null : Address.page(address.host(), "/dp/" + product);
  }

  private static @Nullable Address substack(Address address) {
    if (!address.host().equals("open.substack.com")) {
      return null;
    }
    Matcher post = SUBSTACK.matcher(address.path());
    return post.matches() ? Address.page(post.group(1) + ".substack.com", post.group(2)) : null;
  }

  /** The page itself in place of its reduced form for phones. */
  private static @Nullable Address amp(Address address) {
    String host = address.host();
    if (host.startsWith("amp.") && !Sites.isPublicSuffix(host.substring("amp.".length()))) {
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
