/**
 * Extracts the text of PDF, Word and similar documents, with Apache Tika, and of SQLite databases,
 * in a child process.
 *
 * <p>Documents are untrusted: some make their parser loop, exhaust memory or crash the JVM. If this
 * happens in a child process, only the document is lost. {@link
 * org.commentindex.documents.TikaExtractorProvider} is the service that {@code comment-index-core}
 * finds. {@code ProcessExtractor} runs in the parent, {@code ExtractorMain} and {@code
 * TikaExtractor} in the child; only the child loads classes of Tika.
 *
 * <p>The two communicate over the child's standard input and output, in the encoding of {@link
 * java.io.DataOutputStream}:
 *
 * <ol>
 *   <li>The child sends {@code ExtractionStatus.READY} once, as an int.
 *   <li>For each document the parent sends its kind (UTF), the maximum number of characters (int),
 *       blocks of a length (int) and as many bytes, and a length of 0.
 *   <li>The child answers with blocks of a length (int) and as many chars, a length of 0, the name
 *       of an {@code ExtractionStatus} (UTF), and after {@code UNREADABLE} the reason (UTF), else
 *       whether the text is a table (boolean), the number of comments (int), and for each comment
 *       its six values, a length (int, -1 for null) and as many chars.
 * </ol>
 */
@NullMarked
package org.commentindex.documents;

import org.jspecify.annotations.NullMarked;
