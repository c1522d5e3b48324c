package org.commentindex.internal.prepare.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what is an address in a text: * stands for the mark. */
class AddressFinderTest {
  private static String redacted(String text) {
    return AddressFinder.withoutAddresses(text).replace(AddressFinder.MARK, "*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to ann.lee@example.org. | Write to *.",
        "(mailto:ann+list@example.co.uk) | (*)",
        "'o'neil@example.org' said | '*' said",
        "käthe@bücher.example | *",
        "<ann@example.org> wrote: | <*> wrote:",
        "ann%40example.org | *",
        "root@localhost and ann@[10.0.0.1] | * and *",
        "ann (at) example (dot) org | *",
        "ann[at]example.org, bob [AT] example [DOT] org | *, *",
        "ann at example dot org | *",
        "On Monday, ann at example.org wrote: | On Monday, * wrote:",
        "<ann at lists.example.org> | <*>",
        "a@b.example,c@d.example | *,*",
        "from 10.1.2.3, 192.0.2.200. | from *, *.",
        "IP:198.51.100.7:8080 | IP:*:8080",
        "http://192.0.2.1/admin | http://*/admin",
        "10.0.0.1-10.0.0.9 | *-*",
        "2001:db8::1 and [fe80::1ff:fe23:4567:890a] | * and [*]",
        "2001:0db8:85a3:0000:0000:8a2e:0370:7334 | *",
        "::ffff:192.0.2.1 | ::*",
        "Ring +49 30 1234567 now | Ring * now",
        "+44 (0)20 7946 0018 | *",
        "+14155550100, 0049 171 1234567 | *, *",
        "(415) 555-0100 or 415-555-0100 or 1-800-555-0199 | * or * or *",
        "030/12345678, 020 7946 0018, 06 12 34 56 78 | *, *, *",
        "Tel.: 555-0100. Fax 12345678 | Tel.: *. Fax *",
        "call me on 5550100 | call me on *",
        "tel:+15550100123 | tel:*",
      })
  void addressesAreReplaced(String example) {
    int bar = example.indexOf(" | ");
    assertThat(redacted(example.substring(0, bar))).isEqualTo(example.substring(bar + 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ann@far.example is a public name",
        "Look at example.org, or at the lake at noon",
        "lodash@4.17.21 and react@18.2.0-rc.1",
        "std::vector<int> a::b dead::beef",
        "at 12:30:45, 2026:12:01 10:20:30",
        "version 1.2.3, 1.2.3.4.5, 10.0.19041.1, lib-1.2.3.4.jar",
        "2026-12-01, 01.12.2026, 01/12/2026 10:20, 1/12/2026",
        "ISBN 978-3-16-148410-0, 0-306-40615-2, ISSN 0378-5955",
        "ORCID 0000-0003-1234-5678",
        "1 000 000 people, $100, 18.5T, 100,000.00, 3.14159265",
        "https://example.org/a/020-7946-0018?id=0171-2345678",
        "#5550100, PR-5550100, 555-0100, 12345678901",
        "the text 20000 people read, phone 12 is broken",
        "@channel: C++ 20, a@b, x @ y",
      })
  void otherTextStays(String text) {
    assertThat(redacted(text)).isEqualTo(text);
  }
}
