package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentindex.internal.prepare.RecordPreparation;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MboxTest {
  private static final Path KEEPERS = Path.of("src/test/resources/formats/keepers.mbox");

  private static List<SourceRecord> prepared(Collected found) {
    return found.records.stream().map(RecordPreparation::prepare).toList();
  }

  @Test
  void messagesHaveThreadsNamesAndDates() throws IOException {
    Collected found = Collected.of(KEEPERS);
    assertThat(found.rejections).isEmpty();
    String first = "0301.1@lighthouse.example";
    String second = "0301.2@harbour.example";
    assertThat(found.records)
        .extracting(
            RawRecord::id, RawRecord::parent, RawRecord::thread, RawRecord::author, RawRecord::date)
        .containsExactly(
            tuple(first, null, first, "Marit Holm", Instant.parse("2024-03-01T09:41:02Z")),
            tuple(second, first, first, "Jon Råsk", Instant.parse("2024-03-01T12:10:00Z")),
            tuple(
                "0301.3@tower.example",
                second,
                first,
                "Lind, Tove",
                Instant.parse("2024-03-01T15:00:00Z")),
            tuple("0302.4@rock.example", null, first, null, Instant.parse("2024-03-02T13:00:00Z")),
            tuple(null, null, null, "S. at Shore", Instant.parse("2024-03-03T10:00:00Z")));
    assertThat(found.records.getFirst().title()).isEqualTo("[keepers] Oil for the lamp");
    assertThat(found.records.getLast().tags()).containsExactly("bell", "fog");
  }

  /** A message as exported by a mail program or stored in a Maildir. */
  private static final String ONE =
      """
      Return-Path: <tove@tower.example>
      Received: from tower.example ([192.0.2.7])
      \tby lighthouse.example; Fri, 1 Mar 2024 15:00:09 +0000
      From: "Lind, Tove" <tove@tower.example>
      To: keepers@lighthouse.example
      Date: Fri, 1 Mar 2024 15:00:00 +0000
      Subject: Re: [keepers] Oil for the lamp
      Message-ID: <0301.3@tower.example>
      References: <0301.1@lighthouse.example> <0301.2@harbour.example>
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Rape oil, 30=C2=A0kr.
      From there it is cheap.
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aSingleMessageIsRead(String end) throws IOException {
    Collected found = Collected.of(ONE.replace("\n", end));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .extracting(
            RawRecord::id, RawRecord::parent, RawRecord::thread, RawRecord::author, RawRecord::date)
        .containsExactly(
            tuple(
                "0301.3@tower.example",
                "0301.2@harbour.example",
                "0301.1@lighthouse.example",
                "Lind, Tove",
                Instant.parse("2024-03-01T15:00:00Z")));
    assertThat(prepared(found))
        .extracting(SourceRecord::text)
        .containsExactly("Rape oil, 30\u00a0kr.\nFrom there it is cheap.");
    assertThat(found.records.toString()).doesNotContain("192.0.2.7", "tove@tower.example\"");
  }

  @Test
  void aMaildirIsAFolderOfMessages(@TempDir Path folder) throws IOException {
    Path cur = Files.createDirectories(folder.resolve("cur"));
    Files.writeString(cur.resolve("1709305200.M1P2.lighthouse:2,S"), ONE);
    Files.writeString(
        cur.resolve("1709305300.M2P2.lighthouse:2,RS"), ONE.replace("0301.3", "0301.4"));
    assertThat(Collected.of(folder).records)
        .extracting(RawRecord::id, RawRecord::thread)
        .containsExactly(
            tuple("0301.3@tower.example", "0301.1@lighthouse.example"),
            tuple("0301.4@tower.example", "0301.1@lighthouse.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Ann\nDate: Mon, 4 May 1998\nSubject: Oil\n\nPasted, not exported.",
        "Message-ID: <1@x.example>\nSubject: nobody's\n\nNo sender.",
        "From: Ann\nand here no header\nMessage-ID: <1@x.example>\n\nWords.",
      })
  void textThatResemblesAMessageIsReadAsText(String text) throws IOException {
    assertThat(Collected.of(text).records).extracting(RawRecord::id).containsOnlyNulls();
  }

  @Test
  void bodiesAreDecodedWithoutSignatureFooterAndAttachments() throws IOException {
    Collected found = Collected.of(KEEPERS);
    assertThat(prepared(found))
        .extracting(SourceRecord::text)
        .containsExactly(
            "Which oil do you burn in winter?\n\nFrom what I hear, rape oil clouds below zero.",
            "On Fri, 1 Mar 2024, Marit Holm wrote:\n> Which oil do you burn in winter?\n\n"
                + "Paraffin. It costs 40\u00a0kr, see https://oil.example/prices for the list.",
            "We use lamp oil.\n\n> Paraffin.",
            "Electric light, these days.\n\n> -----Original Message-----\n> From: Marit Holm\n"
                + "> Which oil do you burn in winter?",
            "No id and no date here.");
    assertThat(OwnAndQuotedText.of(prepared(found).get(1).text()).own()).startsWith("Paraffin.");
    assertThat(OwnAndQuotedText.of(prepared(found).get(3).text()).own())
        .isEqualTo("Electric light, these days.");
    assertThat(found.remarks)
        .containsExactly(
            "keepers.mbox: messages indexed without their signature or the footer of the list: 1",
            "keepers.mbox: attachments, not indexed: 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ann Berg <ann@example.org>         | Ann Berg",
        "\"Berg, Ann\" <ann@example.org>    | Berg, Ann",
        "ann@example.org (Ann Berg)         | Ann Berg",
        "ann at example.org (Ann Berg)      | Ann Berg",
        "ann at example.org                 | -",
        "ann [at] example dot org           | -",
        "<ann@example.org>                  | -",
        "\"ann@example.org\" <ann@example.org> | -",
        "Ann 192.0.2.1 <ann@example.org>    | Ann",
        "Ann at Sea <ann@example.org>       | Ann at Sea",
        "Ann Berg via R-help <r-help@example.org> | Ann Berg",
        "guido at sirio.example.it (guido@sirio.example.it) | -",
      })
  void namesLoseTheirAddresses(String from, String name) throws IOException {
    Collected found =
        Collected.of("From x Mon Jan  1 00:00:00 2024\nFrom: " + from + "\nSubject: s\n\nwords\n");
    assertThat(found.records).singleElement().extracting(RawRecord::author).isEqualTo(name);
  }

  @Test
  void textThatResemblesAnEnvelopeLineStartsNoMessage() throws IOException {
    Collected found =
        Collected.of(
            """
            From a Mon Jan  1 00:00:00 2024
            Subject: one

            He wrote:

            From b Mon Jan  1 00:00:00 2024
            and then nothing came.
            From c Mon Jan  1 00:00:00 2024
            From: C <c@example.org>

            two
            """);
    assertThat(found.bodies())
        .containsExactly(
            "He wrote:\n\nFrom b Mon Jan  1 00:00:00 2024\nand then nothing came.", "two");
  }

  @Test
  void linesAfterInitialsAreQuoted() throws IOException {
    Collected found =
        Collected.of(
            """
            From a Mon Jan  1 00:00:00 2024
            Subject: one

            JR> The bell is cracked,
            JR> I think.
            It is. IF> is no name here.
            """);
    assertThat(found.bodies())
        .containsExactly("> The bell is cracked,\n> I think.\nIt is. IF> is no name here.");
  }

  @Test
  void bytesWithoutADeclaredEncodingAreReadInThatOfTheMailbox() throws IOException {
    String mailbox =
        """
        From a Mon Jan  1 00:00:00 2024
        From: x (René Berg)
        Subject: The café

        We met at the café by the harbour, and it was closed.
        """;
    Collected found = Collected.of(mailbox.getBytes(ISO_8859_1));
    assertThat(found.bodies())
        .containsExactly("We met at the café by the harbour, and it was closed.");
    assertThat(found.records.getFirst().author()).isEqualTo("René Berg");
    assertThat(found.records.getFirst().title()).isEqualTo("The café");
  }

  @Test
  void memoryDoesNotGrowWithTheMailbox() throws IOException {
    String message =
        "From a Mon Jan  1 00:00:00 2024\nSubject: s\n\n" + "word ".repeat(4000) + "\n";
    Collected found = Collected.of(message.repeat(200));
    assertThat(found.records).hasSize(200).allMatch(r -> r.body().length() == 19999);
  }

  @Test
  void theRealMailingList() throws IOException {
    Collected found = Collected.of(RealFiles.at("mbox/r-help-1998-May.txt"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records).hasSize(90).allMatch(r -> r.id() != null && r.date() != null);
    Set<String> ids = found.records.stream().map(RawRecord::id).collect(Collectors.toSet());
    assertThat(ids).hasSize(90);
    assertThat(found.records).filteredOn(r -> r.parent() != null).hasSize(49);
    assertThat(found.records).filteredOn(r -> ids.contains(r.parent())).hasSize(44);
    assertThat(found.records.stream().map(RawRecord::thread).distinct().count())
        .isBetween(20L, 45L);
    assertThat(found.records)
        .allMatch(r -> r.author() == null || !r.author().matches(".*(@| at \\S+\\.).*"));
    assertThat(found.records).filteredOn(r -> r.author() != null).hasSizeGreaterThan(80);
    assertThat(found.bodies())
        .noneMatch(b -> b.lines().anyMatch(line -> line.startsWith("r-help mailing list -- Read")));
    assertThat(found.records.getFirst().body()).endsWith("exit 0\n>");
  }

  @Test
  void separatorsWithoutDateAndPatchesInside() throws IOException {
    Collected bare =
        Collected.of(
            """
            From\s
            From: Ash <a@x.example>
            Subject: cones

            did they slump?
            From the shelf.
            From\s
            Received: by x
            Subject: Re: cones

            yes
            """);
    assertThat(bare.bodies()).containsExactly("did they slump?\nFrom the shelf.", "yes");
    String patch = "From 2f1c0a9d8e7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d Mon Sep 17 00:00:00 2001\n";
    Collected inside =
        Collected.of(
            "From a@x.example Tue Mar 05 19:02:30 2024\nSubject: p\n\nHere:\n\n"
                + patch
                + "From: B <b@x.example>\n\n---\n probe.c | 2\n");
    assertThat(inside.records).hasSize(1);
    Collected patches =
        Collected.of(
            patch + "From: B\nSubject: 1\n\none\n\n" + patch + "From: B\nSubject: 2\n\ntwo\n");
    assertThat(patches.bodies()).containsExactly("one", "two");
  }

  @Test
  void flowedLinesAreJoined() throws IOException {
    Collected found =
        Collected.of(
            "From a@x.example Tue Mar 05 19:02:30 2024\n"
                + "Content-Type: text/plain; format=flowed\n\n"
                + "> was it \n> flat?\nIt \nwas.\n From here.\n-- \nAsh\n");
    assertThat(found.bodies()).containsExactly("> was it flat?\nIt was.\nFrom here.");
  }
}
