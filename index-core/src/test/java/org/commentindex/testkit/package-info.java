/**
 * What tests of this project share: contracts that every backend fulfils, and records to try them
 * on.
 */
@NullMarked
package org.commentindex.testkit;

import org.jspecify.annotations.NullMarked;
