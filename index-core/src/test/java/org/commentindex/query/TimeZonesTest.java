package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {
  private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "UTC, Z",
    "z, Z",
    "gmt, Z",
    "Europe/Berlin, +02:00",
    "europe/berlin, +02:00",
    "America/New York, -04:00",
    "Asia/Kolkata, +05:30",
    "+02:00, +02:00",
    "+2, +02:00",
    "-0330, -03:30",
    "utc+5, +05:00",
    "CET, +02:00"
  })
  void namesAndOffsets(String text, String offset) {
    ZoneId zone = TimeZones.parse(text);
    assertThat(zone.getRules().getOffset(SUMMER).getId()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "berlin, Europe/Berlin?",
    "Europe/Berln, Europe/Berlin?",
    "Germany/Berlin, Europe/Berlin?",
    "Kiev/Ukraine, such as Europe/Berlin",
    "tokio, Asia/Tokyo?",
    "PST, America/Los_Angeles?",
    "louisville, America/Kentucky/Louisville or America/Louisville?",
    "+19, no time zone",
    "x, such as Europe/Berlin"
  })
  void anUnknownZoneIsRefusedWithTheNearestNames(String text, String suggested) {
    assertThatThrownBy(() -> TimeZones.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(suggested);
  }
}
