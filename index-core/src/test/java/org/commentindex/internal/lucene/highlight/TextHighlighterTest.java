package org.commentindex.internal.lucene.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.commentindex.backend.Deadline;
import org.commentindex.internal.analysis.AnalyzedText;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.search.Snippet;
import org.commentindex.search.Span;
import org.junit.jupiter.api.Test;

class TextHighlighterTest {
  private static final Query TRAM = new TermQuery(new Term(Fields.stemmed(Fields.TEXT), "tram"));
  private static final Query LATE = new TermQuery(new Term(Fields.TEXT, "late"));

  private static Highlights highlight(String text, Query... clauses) throws IOException {
    return new TextHighlighter(List.of(clauses), Deadline.NONE)
        .highlight(new AnalyzedText(text, "en"));
  }

  private static List<String> words(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }

  private static List<String> marked(Snippet snippet) {
    return words(snippet.text(), snippet.matches());
  }

  @Test
  void aStemmedTermMarksTheWordAsWritten() throws IOException {
    String text = "The Trams. A tram's bell.";
    assertThat(words(text, highlight(text, TRAM).matches())).containsExactly("Trams", "tram's");
    String german = "Die Trams und die Tram.";
    Highlights unstemmed =
        new TextHighlighter(List.of(TRAM), Deadline.NONE).highlight(new AnalyzedText(german, "de"));
    assertThat(words(german, unstemmed.matches())).containsExactly("Tram");
  }

  @Test
  void aPhraseIsOneMatchAndItsStrayWordsAreNone() throws IOException {
    String text = "The sea. A sea wall, and a wall.";
    Query phrase = new PhraseQuery(Fields.TEXT, "sea", "wall");
    assertThat(words(text, highlight(text, phrase).matches())).containsExactly("sea wall");
    assertThat(highlight("A wall at sea.", phrase)).isEqualTo(Highlights.NONE);
  }

  @Test
  void prefixesAndMisspeltWordsMatchWholeWords() throws IOException {
    String text = "Tidal tides, a tidy sum.";
    Query prefix = new PrefixQuery(new Term(Fields.TEXT, "tid"));
    assertThat(words(text, highlight(text, prefix).matches()))
        .containsExactly("Tidal", "tides", "tidy");
    Query fuzzy = new FuzzyQuery(new Term(Fields.TEXT, "tidel"), 1);
    assertThat(words(text, highlight(text, fuzzy).matches())).containsExactly("Tidal", "tides");
  }

  @Test
  void allClausesOfAConjunctionMustMatch() throws IOException {
    Query both = new BooleanQuery.Builder().add(TRAM, Occur.MUST).add(LATE, Occur.MUST).build();
    assertThat(highlight("A tram.", both)).isEqualTo(Highlights.NONE);
    assertThat(highlight("A late tram.", both).matches()).hasSize(2);
  }

  @Test
  void otherFieldsAreNotHighlighted() throws IOException {
    assertThat(highlight("late", new TermQuery(new Term(Fields.AUTHOR, "late"))))
        .isEqualTo(Highlights.NONE);
    assertThat(highlight("late")).isEqualTo(Highlights.NONE);
  }

  @Test
  void passagesWithMoreClausesComeFirst() throws IOException {
    String text =
        "Tram, tram, tram, tram, tram, tram, tram! No. One tram was rather later than late.\nTram";
    assertThat(highlight(text, TRAM, LATE).snippets())
        .extracting(Snippet::text)
        .containsExactly(
            "One tram was rather later than late.",
            "Tram, tram, tram, tram, tram, tram, tram!",
            "Tram");
  }

  @Test
  void aPassageIsASentenceWithinALine() throws IOException {
    Highlights found = highlight("  first line\nthe tram is\r\n\n\nlast line", TRAM);
    assertThat(found.snippets()).extracting(Snippet::text).containsExactly("the tram is");
    assertThat(found.snippets().getFirst().matches()).containsExactly(new Span(4, 8));
    assertThat(found.matches()).containsExactly(new Span(17, 21));
  }

  @Test
  void atMostThreePassagesAreShownButAllMatchesReturned() throws IOException {
    Highlights found = highlight("tram\n".repeat(200), TRAM);
    assertThat(found.snippets()).hasSize(3);
    assertThat(found.matches())
        .hasSize(200)
        .isSortedAccordingTo(Comparator.comparingInt(Span::start));
  }

  @Test
  void aLongSentenceIsCutAroundItsFirstMatch() throws IOException {
    String text = "word ".repeat(100) + "tram " + "word ".repeat(100);
    Snippet snippet = highlight(text, TRAM).snippets().getFirst();
    assertThat(snippet.text()).startsWith("… word").endsWith("word …").hasSizeBetween(250, 340);
    assertThat(marked(snippet)).containsExactly("tram");
    Snippet first = highlight("tram " + "word ".repeat(100), TRAM).snippets().getFirst();
    assertThat(first.text()).startsWith("tram word").endsWith("word …");
    String noSpaces = "x".repeat(400) + " tram " + "y".repeat(400);
    assertThat(marked(highlight(noSpaces, TRAM).snippets().getFirst())).containsExactly("tram");
  }

  @Test
  void aTextIsHighlightedWhateverItsCharacters() throws IOException {
    String text = "\0 tram \0 😀 tram\u2028tram";
    Highlights found = highlight(text, TRAM, new PhraseQuery(Fields.TEXT, "tram", "tram"));
    assertThat(words(text, found.matches())).contains("tram");
    assertThat(highlight("", TRAM)).isEqualTo(Highlights.NONE);
  }
}
