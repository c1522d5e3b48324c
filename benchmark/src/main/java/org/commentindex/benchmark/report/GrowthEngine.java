package org.commentindex.benchmark.report;

/**
 * An engine that is followed from size to size.
 *
 * @param name of the engine, which indexes and counts
 * @param searcher the name of its searcher that shows as much of a hit as the others' do
 */
public record GrowthEngine(String name, String searcher) {}
