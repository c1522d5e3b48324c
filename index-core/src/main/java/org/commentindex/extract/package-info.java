/**
 * Service provider interface for extracting text from binary documents such as PDF and Word files.
 *
 * <p>The library finds a {@link org.commentindex.extract.DocumentExtractorProvider} with {@link
 * java.util.ServiceLoader}. The artifact {@code comment-index-documents} contains one; without it
 * the library rejects such documents and reads everything else.
 */
@NullMarked
package org.commentindex.extract;

import org.jspecify.annotations.NullMarked;
