package org.commentindex.internal.read.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "m1@x.example",
        "0301.1@lighthouse.example",
        "6rlnrnzq1h.fsf@verdi.example",
        "Pine.LNX.3.96.980524125212.16979C-100000@buffy",
        "SIMEON.9805061254.A@pc05.example",
        "3.0.5.32.19980507150741.008fa100@biocem.example",
        "13649.37796.529086.598899@galadriel.example",
        "19980507101240.238.rocketmail@send1d.example",
        "CAKv-qmKs_Jwv+abcd=efgh@mail.example",
        "1709287000.42.JavaMail.root@app-3",
        "08f7c1711200858COAST@versyscom.example",
        "id-without-at",
      })
  void generatedIdsAreKept(String id) {
    assertThat(MessageIds.withoutAddress(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@shed.example",
        "Ann.Lee@shed.example",
        "a.lee@shed.example",
        "ann_lee1970@shed.example",
        "20260301.ann.lee@shed.example",
        "20260301101010.marit@lighthouse.example",
        "1709287000.42.JavaMail.marit@laptop",
        "ann@shed.example-42@lists.example",
        "42-ann%40shed.example@lists.example",
        "bounce-42-ann=shed.example@lists.example",
        "42.abc1@[198.51.100.20]",
        "x42@198.51.100.20",
        "f3a1@ip-10-1-2-3.compute.example",
      })
  void idsWithAddressesBecomeHashes(String id) {
    String hash = MessageIds.withoutAddress(id);
    assertThat(hash).matches("[0-9a-f]{16}").isEqualTo(MessageIds.withoutAddress(id));
  }
}
