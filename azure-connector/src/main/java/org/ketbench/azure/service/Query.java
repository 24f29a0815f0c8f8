package org.ketbench.azure.service;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param link the service's own address of a part, which then says everything
 */
public record Query(
    @Nullable String filter, @Nullable String orderBy, int skip, int top, @Nullable String link) {
  public static final int PAGE = 100;

  /** Everything from the beginning. */
  public static Query all() {
    return new Query(null, null, 0, PAGE, null);
  }

  public static Query where(Filter filter) {
    return new Query(filter.text(), null, 0, PAGE, null);
  }

  /** This query in an order such as {@code CreationTime desc}. */
  public Query orderedBy(String order) {
    return new Query(filter, order, skip, top, link);
  }

  public Query part(int from, int many) {
    return new Query(filter, orderBy, from, many, link);
  }

  static Query continuing(String link) {
    return new Query(null, null, 0, PAGE, link);
  }
}
