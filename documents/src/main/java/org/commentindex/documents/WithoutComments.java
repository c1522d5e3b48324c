package org.commentindex.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies an Office document with empty parts in place of its comments: parsers write comments into
 * the text that they are about.
 */
final class WithoutComments {
  private static final Pattern COMMENTS =
      Pattern.compile("word/comments\\d*\\.xml|ppt/comments/[^/]+\\.xml");

  /** Parts that only say more about the comments. */
  private static final Pattern ABOUT_COMMENTS = Pattern.compile("word/comments[A-Z]\\w*\\.xml");

  /** Bytes in which the root element of a part is found, after its declaration and namespaces. */
  private static final int ROOT_BYTES = 16_384;

  private static final Pattern ROOT =
      Pattern.compile("<([A-Za-z_][\\w.-]*(?::[\\w.-]+)?)([^<>]*)>");

  private WithoutComments() {}

  /** Writes the copy to the folder of the document, and returns it. The caller deletes it. */
  static Path copy(Path document) throws IOException {
    Path copy = Files.createTempFile(document.getParent(), "document", "");
    try (ZipFile zip = new ZipFile(document.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream out = new ZipOutputStream(file)) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      for (ZipEntry entry : entries) {
        if (ABOUT_COMMENTS.matcher(entry.getName()).matches()) {
          continue;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          if (COMMENTS.matcher(entry.getName()).matches()) {
            out.write(emptied(in).getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(out);
          }
        }
        out.closeEntry();
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    return copy;
  }

  /** Returns the root element of a part without its content. */
  private static String emptied(InputStream part) throws IOException {
    String head = new String(part.readNBytes(ROOT_BYTES), StandardCharsets.UTF_8);
    Matcher root = ROOT.matcher(head);
    if (!root.find()) {
      throw new IOException("no root element in the comments");
    }
    String attributes = root.group(2);
    boolean closed = attributes.endsWith("/");
    return "<" + root.group(1) + (closed ? attributes : attributes + "/") + ">";
  }
}
