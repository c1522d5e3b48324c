package org.commentindex.reliability;

import java.nio.charset.StandardCharsets;
import org.commentindex.internal.url.CitedUrls;
import org.commentindex.model.CitedUrl;

/** Finds links in any text: what is found is in the text, and is canonical. */
public final class UrlFuzz {
  private UrlFuzz() {}

  /** The entry point of the fuzzer, which finds it by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (CitedUrl found : CitedUrls.find(text)) {
      check(!found.url().isBlank() && !found.site().isBlank(), "empty: " + found);
      String again = CitedUrls.canonical(found.url());
      check(again.equals(found.url()), found + " is not canonical, but " + again);
      CitedUrls.hostsOf(found.url());
    }
    CitedUrls.ofLink(text);
    CitedUrls.canonicalPrefix(text);
    CitedUrls.canonicalHostOf(text);
    CitedUrls.site(text);
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
