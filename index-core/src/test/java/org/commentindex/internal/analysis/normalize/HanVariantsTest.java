package org.commentindex.internal.analysis.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of simplified characters is what ICU does, which is too large to depend on. */
class HanVariantsTest {
  /** Two characters that ICU exchanges; here the first stands for both. */
  private static final String EXCHANGED = "苎苧";

  @Test
  void isAsInIcu() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    List<String> differences = new ArrayList<>();
    for (int c = 0x3400; c < 0x30000; c++) {
      String one = Character.toString(c);
      String simplified = icu.transliterate(one);
      boolean known = Normalizer.isNormalized(one, Normalizer.Form.NFKD);
      if (known && !EXCHANGED.contains(one) && !EXCHANGED.contains(simplified)) {
        String here = Character.toString(HanVariants.simplified(c));
        if (!here.equals(simplified)) {
          differences.add(one + ": " + here + ", ICU " + simplified);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void aSimplifiedCharacterStaysWhatItIs() {
    for (int c = 0x3400; c < 0x30000; c++) {
      int simplified = HanVariants.simplified(c);
      assertThat(HanVariants.simplified(simplified)).isEqualTo(simplified);
    }
  }
}
