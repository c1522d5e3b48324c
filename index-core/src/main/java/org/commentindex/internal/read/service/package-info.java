/**
 * Services' JSON exports, each as its service wrote it.
 *
 * <p>In: JSON of any size and depth. Out: records with all that the service says of a comment, ids
 * that are the service's own, and remarks for what is not in the file. One class a service ({@link
 * org.commentindex.internal.read.service.Service}), one line for it in {@link
 * org.commentindex.internal.read.service.Services}. {@code JsonWalk} walks, {@code Item} is one
 * object, {@code Page} the file and what is said of it at the end.
 *
 * <p>Fields with mail and network addresses are not read.
 */
@NullMarked
package org.commentindex.internal.read.service;

import org.jspecify.annotations.NullMarked;
