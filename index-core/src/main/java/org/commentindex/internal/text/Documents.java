package org.commentindex.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
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
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads documents for their text. Thread-safe.
 *
 * <p>Pages are read as bodies in HTML are, so that their quotations and lists look the same; all
 * other kinds by Tika's parser of that kind. What is embedded in a document is not read.
 */
public final class Documents {
  private Documents() {}

  /**
   * The text of a document.
   *
   * @param head the first bytes of it, read from the stream already
   * @param rest the bytes after these; not closed
   * @param most how many characters of text to read; for a page, of markup
   * @throws UnreadableDocumentException if it is broken or protected
   */
  public static DocumentText read(DocumentKind kind, byte[] head, InputStream rest, int most)
      throws UnreadableDocumentException {
    try {
      return kind == DocumentKind.HTML
          ? Page.read(head, rest, most).text()
          : parsed(kind, head, rest, most);
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

  private static DocumentText parsed(DocumentKind kind, byte[] head, InputStream rest, int most)
      throws IOException, SAXException, TikaException {
    StringWriter text = new StringWriter();
    ContentHandler body = new BodyContentHandler(new WriteOutContentHandler(text, most));
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    boolean cut = false;
    try (TikaInputStream in = TikaInputStream.get(Page.joined(head, rest))) {
      if (kind.isZip()) {
        requireWholeZip(in);
      }
      parserOf(kind).parse(in, body, new Metadata(), context);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
      cut = true;
    }
    return new DocumentText(text.toString(), null, List.of(), cut);
  }

  /** Tika would take what can be saved of a broken archive and not say what was lost. */
  private static void requireWholeZip(TikaInputStream in) throws IOException {
    new ZipFile(in.getFile()).close();
  }

  /** Named one by one: which kinds are read is said here, not by what lies on the class path. */
  private static Parser parserOf(DocumentKind kind) {
    return switch (kind) {
      case PDF -> new PDFParser();
      case OOXML -> new OOXMLParser();
      case OFFICE -> new OfficeParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
      case OPEN_DOCUMENT -> new OpenDocumentParser();
      case HTML -> throw new IllegalArgumentException("pages are not for Tika");
    };
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
