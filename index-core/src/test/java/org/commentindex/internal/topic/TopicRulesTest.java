package org.commentindex.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicRulesTest {

  @Test
  void readsOneRuleALine() {
    TopicRules read =
        TopicRules.parse(
            List.of(
                "\uFEFF# topics",
                "",
                "  Energy  Policy = \"carbon tax\" OR nuclear ",
                "energy policy=votes:>=10",
                "x = a=b"));
    assertThat(read.errors()).isEmpty();
    assertThat(read.rules())
        .containsExactly(
            new TopicRuleLine("energy policy", "\"carbon tax\" OR nuclear", 3),
            new TopicRuleLine("energy policy", "votes:>=10", 4),
            new TopicRuleLine("x", "a=b", 5));
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    TopicRules read = TopicRules.parse(List.of("no equals", "= query", "name =", "fine = x"));
    assertThat(read.rules()).containsExactly(new TopicRuleLine("fine", "x", 4));
    assertThat(read.errors())
        .containsExactly(
            "line 1: no '=' between name and query: no equals",
            "line 2: no name before '=': = query",
            "line 3: no query after '=': name =");
  }
}
