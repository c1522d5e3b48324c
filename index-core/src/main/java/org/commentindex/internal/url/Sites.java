package org.commentindex.internal.url;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.domains.EffectiveTldFinder.EffectiveTLD;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a host somebody registered, by the public suffix list.
 *
 * <p>Only the list's first section counts, the suffixes of registries. The second one holds hosters
 * that let their customers have a name below theirs (github.io): there the site is the hoster, and
 * {@link #domains} lets the customer's host be found as well.
 *
 * <p>The list is read at the first question, not before: a process that meets no host does not wait
 * for it.
 */
final class Sites {
  // Reading the list takes half a second in a fresh process. Most links end in one of these, under
  // which no registry has suffixes but with the names below, so the list would answer the same (a
  // test asks it).
  static final Set<String> FLAT =
      Set.of(
          "com", "org", "net", "edu", "gov", "mil", "info", "dev", "app", "de", "nl", "eu", "ch",
          "io", "ai", "me", "co", "be");

  static final Set<String> SECOND =
      Set.of("com", "co", "org", "net", "edu", "gov", "mil", "nom", "off", "ac", "its", "priv");

  private Sites() {}

  /** The registered domain, or the host itself where there is none: a number, {@code localhost}. */
  static String of(String host) {
    if (host.indexOf('.') < 0 || Hosts.isNumber(host)) {
      return host;
    }
    if (isFlat(host)) {
      return host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null ? host : domain;
  }

  /** The host and the domains above it, down to the site; the longest first. */
  static List<String> domains(String host) {
    String site = of(host);
    List<String> domains = new ArrayList<>();
    String domain = host;
    while (domain.length() > site.length()) {
      domains.add(domain);
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    domains.add(site);
    return domains;
  }

  /** The suffix under which the host was registered, such as {@code co.uk}; null if unknown. */
  static @Nullable String publicSuffix(String host) {
    if (isFlat(host)) {
      return lastLabel(host);
    }
    EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, true);
    if (suffix == null) {
      return null;
    }
    String domain = suffix.getDomain();
    // An exception to a wildcard: a site where a suffix would stand.
    return suffix.isException() ? domain.substring(domain.indexOf('.') + 1) : domain;
  }

  /** Whether names are registered below this one, so that it is nobody's site. */
  static boolean isPublicSuffix(String host) {
    return host.indexOf('.') < 0 || host.equals(publicSuffix(host));
  }

  /** What follows the last dot. */
  static String lastLabel(String host) {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  private static boolean isFlat(String host) {
    int dot = host.lastIndexOf('.');
    return FLAT.contains(host.substring(dot + 1))
        && !SECOND.contains(lastLabel(host.substring(0, Math.max(0, dot))));
  }
}
