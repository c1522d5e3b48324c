package org.commentindex.internal.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "?",
      value = {
        "en|I counted three trams in an hour, and all of them were full when they came.",
        "en|that is not what the paper says, you should read it again",
        "en|The German word is Fahrvergnügen, but who would use it in a sentence?",
        "de|Das ist doch Unsinn, die Bahn kommt bei uns im Dorf nie zu spät.",
        "de|Ich bin nicht dagegen, aber wer soll das bezahlen?",
        "fr|Je ne suis pas d'accord avec vous, le tram est toujours en retard.",
        "es|No estoy de acuerdo con esto, porque el tren nunca llega a la hora.",
        "it|Non sono d'accordo con quello che dice, perché il treno non arriva mai.",
        "pt|Eu não concordo com isso, porque o trem nunca chega na hora e você sabe.",
        "nl|Ik ben het niet met je eens, want de tram is altijd te laat in onze stad.",
        "sv|Jag tycker inte att det här är rätt, för spårvagnen kommer aldrig när den ska.",
        "fi|Minä en ole samaa mieltä, koska se ei ole koskaan ollut niin kuin hän sanoo.",
        "tr|Ben buna katılmıyorum, çünkü tramvay hiçbir zaman bu kadar geç gelmedi ama siz de"
            + " gördünüz.",
        "hu|Nem értek egyet, mert ez a villamos soha nem volt olyan gyors, mint azt mondják.",
        "ru|Я не согласен с вами, потому что трамвай никогда не приходит вовремя, и это все знают.",
        "el|Δεν συμφωνώ μαζί σας καθόλου.",
        "ja|この記事には賛成できません。",
        "zh|我不同意这篇文章的观点。",
        "ko|저는 이 글에 동의하지 않습니다.",
        "he|אני לא מסכים עם המאמר הזה",
        "th|ฉันไม่เห็นด้วยกับบทความนี้",
        "?|lol ok",
        "?|Lean 4 mathlib port",
        "?|",
        "?|👍👍",
        "?|https://example.org/a/b",
        "?|日本",
        "?|x := f (y + 1)",
        "?|Tak.",
        "?|Häuser sind schön",
        "?|de la casa",
        "?|Que la de los no es",
        "?|Добър ден приятели",
        "?|Дякую за відповідь",
        "?|شکریہ جواب کے لیے",
        "?|उत्तराबद्दल खूप धन्यवाद आहे",
      })
  void isToldWhereThereIsNoDoubt(String language, String text) {
    assertThat(LanguageDetector.detect(text == null ? "" : text)).isEqualTo(language);
  }
}
