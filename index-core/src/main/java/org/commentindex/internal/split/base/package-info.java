/**
 * Types shared by all dividers: the {@link org.commentindex.internal.split.base.Lines} that go in
 * and the {@link org.commentindex.internal.split.base.Segment}s that come out. Independent of
 * layouts and languages.
 */
@NullMarked
package org.commentindex.internal.split.base;

import org.jspecify.annotations.NullMarked;
