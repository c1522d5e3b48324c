package org.commentindex.internal.read.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.UnreadableSourceException;
import org.commentindex.internal.read.text.TextPieces;
import org.commentindex.internal.text.HtmlPage;
import org.commentindex.internal.unpack.BinaryPropertyList;
import org.jspecify.annotations.Nullable;

/** Reads pages that Safari saved with their pictures in one file: a property list. */
public final class SafariArchiveFormat implements RecordFormat {
  /** Bytes of an archive that are read. Pages with pictures are smaller; chosen by hand. */
  private static final int MAX_BYTES = 200_000_000;

  /** Levels of frames within frames that are read; chosen by hand. */
  private static final int MAX_FRAMES_DEPTH = 5;

  /** The beginning of an archive that was converted to XML. */
  private static final Pattern XML =
      Pattern.compile("\\A\\s*<\\?xml[^>]*>[\\s\\S]{0,300}<plist[^>]*>\\s*<dict>\\s*<key>Web");

  /** A value of a resource, or the end of one. */
  private static final Pattern XML_VALUE =
      Pattern.compile(
          "<key>WebResource(Data|MIMEType|TextEncodingName|URL)</key>\\s*"
              + "<(?:data|string)>([^<]*)</(?:data|string)>|</dict>");

  private final TextPieces pieces;

  public SafariArchiveFormat(TextPieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public String name() {
    return "saved page (webarchive)";
  }

  @Override
  public boolean matches(SourceHead head) {
    return BinaryPropertyList.matches(head.bytes()) || XML.matcher(head.text()).find();
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    byte[] bytes =
        input.head().before(CloseShieldInputStream.wrap(input.rest())).readNBytes(MAX_BYTES);
    List<HtmlPage> pages = new ArrayList<>();
    try {
      if (BinaryPropertyList.matches(bytes)) {
        BinaryPropertyList list = new BinaryPropertyList(bytes);
        collect(list, list.root(), 0, input.maxCharacters(), pages);
      } else {
        collect(new String(bytes, StandardCharsets.UTF_8), input.maxCharacters(), pages);
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableSourceException(
          "cannot be read as a property list: " + e.getMessage(), new IOException(e));
    }
    if (pages.isEmpty()) {
      sink.reject(input.problem(null, "is a property list without a saved page"));
    } else {
      HtmlPage page = pages.removeFirst();
      new PageRecords(pieces, input, sink).read(page, pages);
    }
  }

  private static void collect(
      BinaryPropertyList list, int archive, int depth, int limit, List<HtmlPage> pages)
      throws IOException {
    Integer main = list.member(archive, "WebMainResource");
    byte[] data = main == null ? null : list.bytes(list.member(main, "WebResourceData"));
    String type = main == null ? null : list.text(list.member(main, "WebResourceMIMEType"));
    if (main != null && data != null && (type == null || type.contains("html"))) {
      Charset charset = charset(list.text(list.member(main, "WebResourceTextEncodingName")));
      String address = list.text(list.member(main, "WebResourceURL"));
      pages.add(HtmlPage.read(new ByteArrayInputStream(data), charset, address, limit));
    }
    if (depth < MAX_FRAMES_DEPTH) {
      for (int frame : list.elements(list.member(archive, "WebSubframeArchives"))) {
        collect(list, frame, depth + 1, limit, pages);
      }
    }
  }

  /** Reads the pages among the resources of an archive in XML, the main one first. */
  private static void collect(String xml, int limit, List<HtmlPage> pages) throws IOException {
    Map<String, String> values = new HashMap<>();
    Matcher value = XML_VALUE.matcher(xml);
    while (value.find()) {
      if (value.group(1) != null) {
        values.put(value.group(1), value.group(2).strip());
        continue;
      }
      String data = values.get("Data");
      if (data != null && values.getOrDefault("MIMEType", "text/html").contains("html")) {
        byte[] page = Base64.getMimeDecoder().decode(data);
        Charset charset = charset(values.get("TextEncodingName"));
        pages.add(HtmlPage.read(new ByteArrayInputStream(page), charset, values.get("URL"), limit));
      }
      values.clear();
    }
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null; // an unknown encoding: the page may declare another
    }
  }
}
