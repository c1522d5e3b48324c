package org.commentindex.cli.print.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commentindex.cli.print.PrintedSamples;
import org.commentindex.cli.print.form.HitDetail;
import org.commentindex.json.JsonObject;
import org.commentindex.json.JsonObjects;
import org.commentindex.json.JsonType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSelectionTest {
  @Test
  void selectedFieldsLeaveOtherTypesWhole() {
    FieldSelection selection = FieldSelection.of(JsonType.HIT, List.of(" id"));
    JsonObject hit = JsonObjects.hit("lanes", PrintedSamples.hit(PrintedSamples.twice()));
    JsonObject end = JsonObjects.end("lanes", PrintedSamples.results());

    assertThat(selection.applyTo(hit).fields()).containsOnlyKeys("id");
    assertThat(selection.applyTo(end)).isEqualTo(end);
  }

  @Test
  void noSelectionLeavesAllFields() {
    JsonObject hit = JsonObjects.hit("lanes", PrintedSamples.hit(PrintedSamples.twice()));

    assertThat(FieldSelection.of(JsonType.HIT, List.of()).applyTo(hit)).isEqualTo(hit);
  }

  @Test
  void anUnknownFieldIsRefusedWithAllThereAre() {
    assertThatThrownBy(() -> FieldSelection.of(JsonType.URL, List.of("url", "id")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--fields must be one of url, comments, got id");
  }

  @ParameterizedTest
  @CsvSource({"id rank,ID", "id author,COMMENT", "id topics,SNIPPETS", "snippets,SNIPPETS"})
  void onlyWhatIsPrintedIsLoaded(String fields, HitDetail detail) {
    assertThat(FieldSelection.of(JsonType.HIT, List.of(fields.split(" "))).hitDetail())
        .isEqualTo(detail);
  }
}
