/** Shared test code: contract tests for backends, and generators of records and queries. */
@NullMarked
package org.commentindex.testkit;

import org.jspecify.annotations.NullMarked;
