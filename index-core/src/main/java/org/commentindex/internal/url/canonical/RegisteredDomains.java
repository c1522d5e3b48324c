package org.commentindex.internal.url.canonical;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.domains.EffectiveTldFinder.EffectiveTLD;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Determines the registered domain of a host by the public suffix list (https://publicsuffix.org).
 *
 * <p>Only the ICANN section of the list is used. The private section lists hosting services such as
 * github.io, whose customers have names below theirs: there the site is the service, and {@link
 * #domains} contains the customer's host as well.
 *
 * <p>The list is loaded by the first lookup that needs it. Thread-safe.
 */
public final class RegisteredDomains {
  // Loading the list takes half a second in a new process. Most links have one of these top-level
  // domains, whose only registry suffixes are those of SECOND_LEVEL. The list has the same result;
  // a test checks this.
  static final Set<String> FLAT =
      Set.of(
          "com", "org", "net", "edu", "gov", "mil", "info", "dev", "app", "de", "nl", "eu", "ch",
          "io", "ai", "me", "co", "be");

  static final Set<String> SECOND_LEVEL =
      Set.of("com", "co", "org", "net", "edu", "gov", "mil", "nom", "off", "ac", "its", "priv");

  private RegisteredDomains() {}

  /**
   * Returns the registered domain of a host, or the host itself if there is none, as for IP
   * addresses and {@code localhost}.
   */
  public static String of(String host) {
    if (host.indexOf('.') < 0 || HostNames.isNumber(host)) {
      return host;
    }
    if (isFlatDomain(host)) {
      return host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null ? host : domain;
  }

  /** Returns the host and its parent domains up to the registered domain, the longest first. */
  public static List<String> domains(String host) {
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

  /** Returns the public suffix of a host, such as {@code co.uk}, or null if it has none. */
  public static @Nullable String publicSuffix(String host) {
    if (isFlatDomain(host)) {
      return lastLabel(host);
    }
    EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, true);
    if (suffix == null) {
      return null;
    }
    String domain = suffix.getDomain();
    // An exception to a wildcard rule is a registered domain, not a suffix.
    return suffix.isException() ? domain.substring(domain.indexOf('.') + 1) : domain;
  }

  /** Returns true if a host is a public suffix or a single label, and therefore not a site. */
  public static boolean isPublicSuffix(String host) {
    return host.indexOf('.') < 0 || host.equals(publicSuffix(host));
  }

  /** Returns the label after the last dot. */
  public static String lastLabel(String host) {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  private static boolean isFlatDomain(String host) {
    int dot = host.lastIndexOf('.');
    return FLAT.contains(host.substring(dot + 1))
        && !SECOND_LEVEL.contains(lastLabel(host.substring(0, Math.max(0, dot))));
  }
}
