package org.commentindex.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.WriteOutContentHandler;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.UnreadableDocumentException;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Extracts the text of a document with the Tika parser of its kind. Embedded documents are skipped.
 */
final class TikaExtractor {
  private TikaExtractor() {}

  /** Receives the text in the order of the document. */
  interface TextSink {
    void accept(char[] text, int offset, int length) throws IOException;
  }

  /**
   * Passes the text of a document to a sink, and returns true if it was truncated at the limit.
   *
   * @param withoutComments whether the comments are read otherwise and are not to be in the text
   * @param limit maximum number of characters
   * @throws UnreadableDocumentException if the document is broken or encrypted
   */
  static boolean extract(
      DocumentKind kind, Path file, boolean withoutComments, int limit, TextSink sink)
      throws UnreadableDocumentException {
    try {
      return parse(kind, file, withoutComments, limit, sink);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocumentException("is protected by a password", e);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      throw new UnreadableDocumentException(
          "cannot be read as " + kind.words() + ": " + rootMessage(e), e);
    } catch (StackOverflowError e) {
      throw new UnreadableDocumentException(
          "cannot be read as " + kind.words() + ": it is nested too deeply", e);
    }
  }

  private static boolean parse(
      DocumentKind kind, Path file, boolean withoutComments, int limit, TextSink sink)
      throws IOException, SAXException, TikaException {
    ContentHandler text = new WriteOutContentHandler(new SinkWriter(sink), limit);
    ContentHandler body =
        new BodyContentHandler(withoutComments ? new AnnotationFilter(text) : text);
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new SkipEmbedded());
    try (TikaInputStream in = TikaInputStream.get(file)) {
      if (kind.isZip()) {
        // Fails on a broken archive: Tika would silently extract only a part of it.
        new ZipFile(file.toFile()).close();
      }
      parserOf(kind, withoutComments).parse(in, body, new Metadata(), context);
      return false;
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
      return true;
    }
  }

  /** The parsers are named, so that jars on the class path do not change which kinds are read. */
  private static Parser parserOf(DocumentKind kind, boolean withoutComments) {
    return switch (kind) {
      case PDF -> pdfParser(withoutComments);
      case OOXML -> new OOXMLParser();
      case OFFICE -> new OfficeParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
      case OPEN_DOCUMENT -> new OpenDocumentParser();
      case SQLITE -> throw new IllegalArgumentException("a database is not read by Tika");
    };
  }

  /** Without OCR, which Tika would run on pages with little text if Tesseract is installed. */
  private static Parser pdfParser(boolean withoutComments) {
    PDFParser parser = new PDFParser();
    parser.getPDFParserConfig().setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    parser.getPDFParserConfig().setExtractAnnotationText(!withoutComments);
    return parser;
  }

  /** Returns the first line of the root cause's message, or the name of its class. */
  static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String line = message == null ? "" : message.lines().findFirst().orElse("").strip();
    return line.isEmpty() ? root.getClass().getSimpleName() : line;
  }

  /** Leaves out annotations, which the parser of OpenDocument puts into the text. */
  private static final class AnnotationFilter extends ContentHandlerDecorator {
    private int depth;

    AnnotationFilter(ContentHandler text) {
      super(text);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      if (depth > 0 || "annotation".equals(attributes.getValue("class"))) {
        depth++;
      } else {
        super.startElement(uri, name, qName, attributes);
      }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
      if (depth > 0) {
        depth--;
      } else {
        super.endElement(uri, name, qName);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      if (depth == 0) {
        super.characters(text, start, length);
      }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
      if (depth == 0) {
        super.ignorableWhitespace(text, start, length);
      }
    }
  }

  private static final class SinkWriter extends Writer {
    private final TextSink sink;

    SinkWriter(TextSink sink) {
      this.sink = sink;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      sink.accept(text, offset, length);
    }

    @Override
    public void flush() {
      // The answer is flushed once, at its end.
    }

    @Override
    public void close() {
      // The sink belongs to the caller.
    }
  }

  private static final class SkipEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      throw new IllegalStateException("embedded documents are skipped");
    }
  }
}
