/**
 * Reads PDF, office and similar documents and spreadsheets through a {@code DocumentExtractor}, if
 * one is installed.
 */
@NullMarked
package org.commentindex.internal.read.document;

import org.jspecify.annotations.NullMarked;
