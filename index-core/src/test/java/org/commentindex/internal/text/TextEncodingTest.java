package org.commentindex.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detects the encodings of texts that are not Unicode, of which only the letters tell. */
class TextEncodingTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1250 | Grażyna: piec grzał się dziewięć godzin i nic nie pękło.
          windows-1250 | Příliš žluťoučký kůň úpěl ďábelské ódy.
          windows-1250 | Țara? Cuptorul a ars nouă ore şi nimic nu s-a crăpat în cuptor.
          windows-1252 | Der Ofen glühte neun Stunden, und nichts zersprang. Größe übrigens: für vier Töpfe.
          windows-1252 | Le four a brûlé neuf heures et rien n’a cédé, ça étonne même les aînés.
          windows-1252 | El horno ardió nueve horas; ¿quién lo abrirá mañana?
          windows-1252 | Ovnen brændte i ni timer, og intet revnede på grund af kølingen.
          windows-1252 | O forno ardeu nove horas e não rachou; é a melhor coleção.
          windows-1252 | The café was “closed” – it’s £5 for a naïve résumé.
          """)
  void theLettersTellCentralFromWesternEuropean(String encoding, String text) {
    byte[] bytes = text.replace('Ț', 'Ţ').getBytes(Charset.forName(encoding));
    TextEncoding found = TextEncoding.of(bytes);
    assertThat(new String(bytes, found.charset())).isEqualTo(text.replace('Ț', 'Ţ'));
  }
}
