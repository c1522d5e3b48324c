/**
 * Results as JSON objects.
 *
 * <p>{@link org.commentindex.json.JsonObjects} converts each value of the library to a {@link
 * org.commentindex.json.JsonObject}, and {@link org.commentindex.json.JsonLinesWriter} writes
 * objects as JSON lines. {@link org.commentindex.json.JsonType} lists the types and their fields.
 * The format has a version and is specified in {@code docs/json-output.md} and {@code
 * docs/json-output.schema.json}. The command line and a server use the same objects.
 *
 * <p>Depends on the values of the library and on Jackson's generator, which appears in no
 * signature.
 */
@NullMarked
package org.commentindex.json;

import org.jspecify.annotations.NullMarked;
