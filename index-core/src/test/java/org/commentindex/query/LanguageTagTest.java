package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and names of languages, as people and exports write them. */
class LanguageTagTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          de         , de
          DE         , de
          deu        , de
          ger        , de
          German     , de
          deutsch    , de
          de_AT      , de-AT
          deu-at     , de-AT
          zh_hant    , zh-Hant
          chi        , zh
          Farsi      , fa
          iw         , he
          français   , fr
          русский    , ru
          de_DE.UTF-8, de
          ast        , ast
          xx         , xx
          und        , und
          Klingon    , Klingon
          d*         , d*
          de-        , de
          -          , -
          """)
  void languagesHaveOneCode(String stated, String tag) {
    assertThat(LanguageTag.of(stated)).isEqualTo(tag);
    assertThat(LanguageTag.of(tag)).isEqualTo(tag);
  }
}
