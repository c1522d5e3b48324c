package org.commentindex.internal.text.process;

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
import org.apache.tika.sax.WriteOutContentHandler;
import org.commentindex.internal.text.DocumentKind;
import org.commentindex.internal.text.UnreadableDocumentException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text of documents by Tika's parser of their kind. What is embedded in them is not read. */
final class TikaText {
  private TikaText() {}

  /** Takes text as it comes. */
  interface Receiver {
    void take(char[] text, int from, int length) throws IOException;
  }

  /**
   * Hands over the text of a document.
   *
   * @param most how many characters of it
   * @return whether it was cut at that
   * @throws UnreadableDocumentException if it is broken or protected
   */
  static boolean write(DocumentKind kind, Path file, int most, Receiver receiver)
      throws UnreadableDocumentException {
    try {
      return parse(kind, file, most, receiver);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocumentException("is protected by a password", e);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      throw new UnreadableDocumentException(
          "cannot be read as " + kind.words() + ": " + inOneLine(e), e);
    } catch (StackOverflowError e) {
      throw new UnreadableDocumentException(
          "cannot be read as " + kind.words() + ": it is nested too deeply", e);
    }
  }

  private static boolean parse(DocumentKind kind, Path file, int most, Receiver receiver)
      throws IOException, SAXException, TikaException {
    ContentHandler body =
        new BodyContentHandler(new WriteOutContentHandler(new Sending(receiver), most));
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    try (TikaInputStream in = TikaInputStream.get(file)) {
      if (kind.isZip()) {
        // Tika would take what can be saved of a broken archive and not say what was lost.
        new ZipFile(file.toFile()).close();
      }
      parserOf(kind).parse(in, body, new Metadata(), context);
      return false;
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
      return true;
    }
  }

  /** Named one by one: which kinds are read is said here, not by what lies on the class path. */
  private static Parser parserOf(DocumentKind kind) {
    return switch (kind) {
      case PDF -> pdfParser();
      case OOXML -> new OOXMLParser();
      case OFFICE -> new OfficeParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
      case OPEN_DOCUMENT -> new OpenDocumentParser();
      case HTML -> throw new IllegalArgumentException("pages are not for Tika");
    };
  }

  /** One that does not look for words in pictures, which Tika would do where it finds few words. */
  private static Parser pdfParser() {
    PDFParser parser = new PDFParser();
    parser.getPDFParserConfig().setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    return parser;
  }

  private static String inOneLine(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String said = message == null ? "" : message.lines().findFirst().orElse("").strip();
    return said.isEmpty() ? root.getClass().getSimpleName() : said;
  }

  private static final class Sending extends Writer {
    private final Receiver receiver;

    Sending(Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      receiver.take(text, from, length);
    }

    @Override
    public void flush() {
      // The whole answer is flushed at its end.
    }

    @Override
    public void close() {
      // Whoever gave the receiver closes it.
    }
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      throw new IllegalStateException("nothing embedded is to be read");
    }
  }
}
