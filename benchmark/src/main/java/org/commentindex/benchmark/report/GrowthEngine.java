package org.commentindex.benchmark.report;

/**
 * An engine that is measured at each size.
 *
 * @param name the engine name in measurements of indexing and facets
 * @param searcher the name of the engine's searcher with snippets
 */
public record GrowthEngine(String name, String searcher) {}
