/**
 * Readers of services' JSON exports, such as Reddit's and Slack's.
 *
 * <p>The input is JSON of any size and depth. The output is records with the service's own ids and
 * all the metadata that the service provides, and warnings about what the file leaves out. Each
 * service is a class that implements {@link org.commentindex.internal.read.service.Service} and is
 * listed in {@link org.commentindex.internal.read.service.Services}, or is declared in {@code
 * services.json} and read by {@code DeclaredService}. {@code JsonWalker} streams through the JSON,
 * {@code ExportItem} is one of its objects, and {@code ExportContext} is the state of reading one
 * file.
 *
 * <p>Fields with e-mail addresses, network addresses or telephone numbers are not read.
 */
@NullMarked
package org.commentindex.internal.read.service;

import org.jspecify.annotations.NullMarked;
