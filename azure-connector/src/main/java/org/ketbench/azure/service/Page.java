package org.ketbench.azure.service;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next how to ask for the part after this; null after the last
 */
public record Page<T>(List<T> items, @Nullable Query next) {
  public Page {
    items = List.copyOf(items);
  }

  <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next);
  }
}
