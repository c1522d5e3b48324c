package org.commentindex.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the query language. */
enum QueryField {
  AUTHOR(TextScope.AUTHOR),
  FROM(TextScope.AUTHOR),
  TITLE(TextScope.TITLE),
  THREAD(TextScope.THREAD),
  OWN(TextScope.OWN),
  QUOTED(TextScope.QUOTED),
  TOPIC(LabelField.TOPIC),
  SITE(LabelField.SITE),
  SOURCE(LabelField.SOURCE),
  LANG(LabelField.LANG),
  ID(LabelField.ID),
  PARENT(LabelField.PARENT),
  GROUP(LabelField.GROUP),
  URL,
  BEFORE,
  AFTER,
  DATE,
  ADDED,
  VOTES,
  HAS,
  IS;

  /** Names that other search engines use, suggested when a field is unknown. */
  private static final Map<String, QueryField> ALIASES =
      Map.ofEntries(
          Map.entry("by", AUTHOR),
          Map.entry("user", AUTHOR),
          Map.entry("subject", TITLE),
          Map.entry("story", THREAD),
          Map.entry("file", SOURCE),
          Map.entry("language", LANG),
          Map.entry("tag", TOPIC),
          Map.entry("label", TOPIC),
          Map.entry("category", TOPIC),
          Map.entry("domain", SITE),
          Map.entry("host", SITE),
          Map.entry("link", URL),
          Map.entry("cites", URL),
          Map.entry("since", AFTER),
          Map.entry("until", BEFORE),
          Map.entry("points", VOTES),
          Map.entry("score", VOTES),
          Map.entry("likes", VOTES));

  private static final Map<String, QueryField> BY_NAME = byName();

  private final @Nullable TextScope scope;
  private final @Nullable LabelField label;

  QueryField() {
    this.scope = null;
    this.label = null;
  }

  QueryField(TextScope scope) {
    this.scope = scope;
    this.label = null;
  }

  QueryField(LabelField label) {
    this.scope = null;
    this.label = label;
  }

  /** Returns the text that the field searches, or null if its values are not words. */
  @Nullable TextScope scope() {
    return scope;
  }

  /** Returns the label that the field matches, or null if its values are not labels. */
  @Nullable LabelField label() {
    return label;
  }

  /** Returns the name before the colon. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the field with this name, ignoring case, or null. */
  static @Nullable QueryField named(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** Returns the field that an unknown name probably means, or null. */
  static @Nullable String suggestionFor(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    QueryField known = ALIASES.get(lower);
    return known != null ? known.word() : NameSuggester.nearest(lower, BY_NAME.keySet());
  }

  private static Map<String, QueryField> byName() {
    Map<String, QueryField> map = new HashMap<>();
    for (QueryField field : values()) {
      map.put(field.word(), field);
    }
    return Map.copyOf(map);
  }
}
