package org.commentindex.cli.adhoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commentindex.indexing.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a cached index was built from.
 *
 * @param program identifies the build of the program that built the index
 * @param folder the name of the index folder next to the manifest
 * @param files the state of every indexed file, including missing ones
 * @param rejected the number of records and files that could not be read
 * @param rejections the first of these
 */
record Manifest(
    String program,
    String folder,
    List<FileState> files,
    long rejected,
    List<Rejection> rejections) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    files = List.copyOf(files);
    rejections = List.copyOf(rejections);
  }

  /** Returns true if the index was built by this program from files in this state. */
  boolean matches(String currentProgram, List<FileState> current) {
    return program.equals(currentProgram) && files.equals(current);
  }

  /** Reads a manifest; empty if it is missing or unreadable. */
  static Optional<Manifest> read(Path file) throws IOException {
    try {
      return Optional.of(from(JSON.readTree(Files.readAllBytes(file))));
    } catch (FileSystemException | JsonProcessingException | IllegalArgumentException e) {
      // Without a manifest the index is rebuilt, which costs only time.
      return Optional.empty();
    }
  }

  /** Replaces the manifest atomically. Only its owner can read a file that Java creates so. */
  void write(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent(), "a manifest is in a folder");
    Path next = Files.createTempFile(folder, "manifest-", ".next");
    Files.write(next, JSON.writeValueAsBytes(toJson()));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private ObjectNode toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("program", program).put("folder", folder).put("rejected", rejected);
    ArrayNode fileNodes = json.putArray("files");
    for (FileState file : files) {
      fileNodes.addArray().add(file.path()).add(file.bytes()).add(file.modified());
    }
    ArrayNode rejectionNodes = json.putArray("rejections");
    for (Rejection rejection : rejections) {
      rejectionNodes
          .addArray()
          .add(rejection.source())
          .add(rejection.line())
          .add(rejection.reason());
    }
    return json;
  }

  private static Manifest from(JsonNode json) {
    List<FileState> files = new ArrayList<>();
    for (JsonNode file : json.required("files")) {
      files.add(
          new FileState(
              file.required(0).asText(), file.required(1).asLong(), file.required(2).asText()));
    }
    List<Rejection> rejections = new ArrayList<>();
    for (JsonNode rejection : json.required("rejections")) {
      rejections.add(
          new Rejection(
              rejection.required(0).asText(),
              line(rejection.required(1)),
              rejection.required(2).asText()));
    }
    return new Manifest(
        json.required("program").asText(),
        json.required("folder").asText(),
        files,
        json.required("rejected").asLong(),
        rejections);
  }

  private static @Nullable Long line(JsonNode line) {
    return line.isNull() ? null : line.asLong();
  }
}
