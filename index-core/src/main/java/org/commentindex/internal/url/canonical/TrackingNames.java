package org.commentindex.internal.url.canonical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of tracking parameters, read from {@code tracking-parameters.txt}. Thread-safe. */
final class TrackingNames {
  private static final String FILE = "tracking-parameters.txt";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Maximum length of a name with a value in the file, such as "outputtype=amp". */
  private static final int MAX_PAIR = 32;

  /** The names on all sites, and by site. A site may end in {@code .*}: any public suffix. */
  private static final Map<String, TrackingNames> BY_SITE = read();

  private static final TrackingNames NONE = new TrackingNames();

  private final Set<String> names = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();

  private TrackingNames() {}

  /**
   * Returns true if a parameter only tracks.
   *
   * @param site the registered domain
   * @param name the name as written
   * @param parameter the name with its value
   */
  static boolean contain(String site, String name, String parameter) {
    int dot = site.indexOf('.');
    String anySuffix = dot < 0 ? site : site.substring(0, dot) + ".*";
    return BY_SITE.getOrDefault("*", NONE).has(name, parameter)
        || BY_SITE.getOrDefault(site, NONE).has(name, parameter)
        || BY_SITE.getOrDefault(anySuffix, NONE).has(name, parameter);
  }

  private boolean has(String name, String parameter) {
    String lower = name.toLowerCase(Locale.ROOT);
    return names.contains(lower)
        || names.contains(name)
        || (parameter.length() <= MAX_PAIR && names.contains(parameter.toLowerCase(Locale.ROOT)))
        || prefixes.stream().anyMatch(lower::startsWith);
  }

  private void add(String name) {
    if (name.endsWith("*")) {
      prefixes.add(name.substring(0, name.length() - 1));
    } else {
      names.add(name);
    }
  }

  private static Map<String, TrackingNames> read() {
    Map<String, TrackingNames> bySite = new HashMap<>();
    try (InputStream file = TrackingNames.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (colon > 0 && !line.startsWith("#")) {
          TrackingNames names =
              bySite.computeIfAbsent(line.substring(0, colon), site -> new TrackingNames());
          SPACES.splitAsStream(line.substring(colon + 2).strip()).forEach(names::add);
        }
      }
      return bySite;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
