package org.commentindex.internal.url.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import org.commentindex.internal.url.CitedUrls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredDomainsTest {

  @ParameterizedTest
  @CsvSource({
    "www.example.org, example.org",
    "a.b.example.co.uk, example.co.uk",
    "someone.substack.com, substack.com",
    "someone.github.io, github.io",
    "example.org, example.org",
    "EXAMPLE.org, example.org",
    "localhost, localhost",
    "127.0.0.1, 127.0.0.1",
    "[::1], [::1]",
    "a.example.unknownsuffix, a.example.unknownsuffix",
    "co.uk, co.uk",
    "www.example.io, example.io",
    "a.example.com.io, example.com.io",
    "www.city.kobe.jp, city.kobe.jp",
    "not a host, not a host",
  })
  void theSiteIsTheRegisteredDomain(String host, String site) {
    assertThat(CitedUrls.site(host)).isEqualTo(site);
  }

  @Test
  void theHostsOfAnAddressEndWithItsSite() {
    assertThat(CitedUrls.hostsOf("https://a.b.example.co.uk/x"))
        .containsExactly("a.b.example.co.uk", "b.example.co.uk", "example.co.uk");
    assertThat(CitedUrls.hostsOf("https://someone.substack.com/p/x"))
        .containsExactly("someone.substack.com", "substack.com");
    assertThat(CitedUrls.hostsOf("https://localhost:8000/")).containsExactly("localhost");
    assertThat(CitedUrls.hostsOf("http://127.0.0.1/")).containsExactly("127.0.0.1");
    assertThat(CitedUrls.hostsOf("word")).isEmpty();
  }

  /** The shortcut is valid only for domains without further suffixes in the list. */
  @Test
  void noRegistryHasOtherSuffixesBelowTheFlatOnes() {
    for (String flat : RegisteredDomains.FLAT) {
      assertThat(EffectiveTldFinder.getEffectiveTLDs().keySet()).contains(flat);
      String below = "a.b." + flat;
      assertThat(EffectiveTldFinder.getAssignedDomain(below, true, true)).isEqualTo("b." + flat);
    }
    assertThat(EffectiveTldFinder.getEffectiveTLDs().values())
        .filteredOn(suffix -> EffectiveTldFinder.getEffectiveTLD(suffix.getDomain(), true) != null)
        .extracting(
            suffix ->
                EffectiveTldFinder.getEffectiveTLD(suffix.getDomain(), true)
                    .getDomain()
                    .toLowerCase(Locale.ROOT))
        .filteredOn(
            suffix ->
                suffix.contains(".")
                    && RegisteredDomains.FLAT.contains(RegisteredDomains.lastLabel(suffix)))
        .isNotEmpty()
        .allMatch(
            suffix ->
                RegisteredDomains.SECOND_LEVEL.contains(
                    RegisteredDomains.lastLabel(suffix.substring(0, suffix.lastIndexOf('.')))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "co.uk", "b.kobe.jp", "localhost"})
  void nobodyOwnsAPublicSuffix(String host) {
    assertThat(RegisteredDomains.isPublicSuffix(host)).isTrue();
  }
}
