package org.commentindex.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a file, found without the readers of the program: the strings of JSON, the text
 * of a page, the lines of other text, if they have at least {@link #MIN_WORDS} words.
 */
final class SampleSentences {
  /** Names, dates and counts have fewer words. */
  private static final int MIN_WORDS = 5;

  /** Words are runs of at least four letters: shorter ones are in every text. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private static final Pattern ANY_WORD = Pattern.compile("[\\p{L}\\p{Nd}']+");

  /** Separates the values of a table well enough: a sentence with a comma becomes two. */
  private static final Pattern CELLS = Pattern.compile("[,;\t]");

  /** The headers and the boundaries of mails. */
  private static final Pattern HEADER =
      Pattern.compile("^(?:[A-Z][A-Za-z]*(?:-[A-Za-z]+)*: |\\s+[a-z]+=|--)");

  private static final Pattern ADDRESS = Pattern.compile("\\S+://\\S+|\\S+@\\S+");

  /** Names of elements, attributes and macros, and words that services put around texts. */
  private static final Set<String> MARKUP =
      Set.of("strong", "class", "quote", "post", "topic", "submitted", "unused");

  /** Fields of people, channels and types, which the report counts as metadata or not at all. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\$?type|topic|bio|about|signature|sign|position|header|rawDescription|created_?[dD]ate"
              + "|unused");

  /** What wraps JSON in a script, or protects it from one. */
  private static final Pattern WRAPPER =
      Pattern.compile("^(?:window\\.[\\w.]+\\s*=\\s*|\\)\\]\\}'\\s*)");

  /** The name of a field of YAML or JSON5. */
  private static final Pattern FIELD =
      Pattern.compile("(?:^|[{,])\\s*(?:- )?[\"']?[\\w-]+[\"']?:(?: |$)");

  /** A remark of whoever wrote a JSON5 file, which the report does not count yet. */
  private static final Pattern REMARK = Pattern.compile("(?:^|\\s)//.*$");

  /** Labels of services, and the name of a zone after a time. */
  private static final Pattern LABEL =
      Pattern.compile(
          "GMT[+-]\\d{4} \\([\\w ]+\\)|In reply to|^\\s*Replying to|\\bFrom .{1,80} to .{1,80}:$");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleSentences() {}

  /** Returns the sentences of a file. */
  static List<String> of(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<String> values = text.stripLeading().startsWith("<") ? page(text) : strings(text);
    if (values.isEmpty() && file.toString().matches(".*\\.(csv|tsv|tab)")) {
      values =
          text.lines()
              .skip(1)
              .flatMap(CELLS::splitAsStream)
              .filter(cell -> !cell.contains("\"\"")) // JSON in a cell
              .toList();
    } else if (file.toString().matches(".*\\.(ya?ml|json5)")) {
      values =
          text.lines()
              .map(line -> REMARK.matcher(FIELD.matcher(line).replaceAll("")).replaceFirst(""))
              .toList();
    } else if (values.isEmpty()) {
      values = text.lines().filter(line -> !HEADER.matcher(line).find()).toList();
    }
    return values.stream()
        .map(value -> ADDRESS.matcher(value).replaceAll(" "))
        .map(value -> LABEL.matcher(value).replaceAll(" "))
        .filter(value -> count(value) >= MIN_WORDS)
        .toList();
  }

  private static List<String> page(String text) {
    Document page = Jsoup.parse(text);
    page.select("script, style, template, noscript, title").remove();
    List<String> values = new ArrayList<>();
    page.getAllElements().forEach(element -> values.add(element.ownText()));
    return values;
  }

  /** Returns the strings of JSON or JSON lines; empty for other text. */
  private static List<String> strings(String source) throws IOException {
    List<String> values = new ArrayList<>();
    String text = WRAPPER.matcher(source).replaceFirst("");
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return values;
    }
    try (JsonParser json = JSON.createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && !isMetadata(json.currentName(), json.getText())) {
          List<String> nested = strings(json.getText()); // JSON in a string
          values.addAll(nested.isEmpty() ? List.of(Jsoup.parse(json.getText()).text()) : nested);
        }
      }
    } catch (JsonProcessingException e) {
      return values; // those before the error
    }
    return values;
  }

  /** Returns true for what a person says about themselves, and for names of types and dates. */
  private static boolean isMetadata(@Nullable String name, String value) {
    return name != null
        && (ABOUT.matcher(name).matches()
            || (name.equals("description") && value.startsWith("keeper of")));
  }

  private static long count(String value) {
    return ANY_WORD.matcher(value).results().count();
  }

  /** Returns the distinct words of a text in lower case, without those of markup. */
  static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> !MARKUP.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
