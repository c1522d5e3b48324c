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
import java.util.Optional;
import org.commentindex.indexing.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What a kept index was made from.
 *
 * @param program the program that made it
 * @param folder the name of the index's folder, beside the manifest
 * @param files every file it was made from, or the marks of those that were missing
 * @param rejected how many records and files could not be read
 * @param rejections the first of these
 */
record Manifest(
    String program,
    String folder,
    List<FileStamp> files,
    long rejected,
    List<Rejection> rejections) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    files = List.copyOf(files);
    rejections = List.copyOf(rejections);
  }

  /** Whether what it describes is still what stands there. */
  boolean isOf(String currentProgram, List<FileStamp> current) {
    return program.equals(currentProgram) && files.equals(current);
  }

  /** Reads one; none if there is none, or none that can be understood. */
  static Optional<Manifest> read(Path file) throws IOException {
    try {
      return Optional.of(from(JSON.readTree(Files.readAllBytes(file))));
    } catch (FileSystemException | JsonProcessingException | IllegalArgumentException e) {
      // Without a manifest the index is made again, which is all that is lost.
      return Optional.empty();
    }
  }

  /** Writes it in the place of the one before, whole or not at all. */
  void write(Path file) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, JSON.writeValueAsBytes(toJson()));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private ObjectNode toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("program", program).put("folder", folder).put("rejected", rejected);
    ArrayNode fileNodes = json.putArray("files");
    for (FileStamp file : files) {
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
    List<FileStamp> files = new ArrayList<>();
    for (JsonNode file : json.required("files")) {
      files.add(
          new FileStamp(
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
