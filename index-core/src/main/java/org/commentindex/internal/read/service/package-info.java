/**
 * Readers of services' JSON exports, such as Reddit's and Slack's.
 *
 * <p>The input is JSON of any size and depth. The output is records with the service's own ids and
 * all the metadata that the service provides, and warnings about what the file leaves out. {@link
 * org.commentindex.internal.read.service.Services} lists them all: most are {@code declared} in a
 * table of field paths, some need a class, in {@code chat}, {@code social} or {@code forum}. {@code
 * base} has what they share.
 *
 * <p>Fields with e-mail addresses, network addresses or telephone numbers are not read.
 */
@NullMarked
package org.commentindex.internal.read.service;

import org.jspecify.annotations.NullMarked;
