package org.ketbench.azure.service;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists that come in parts. */
final class Pages {
  private Pages() {}

  static <T> Stream<T> stream(Query query, Function<Query, Page<T>> fetch) {
    Step<T> first = new Step<>(fetch, query);
    return Stream.<@Nullable Step<T>>iterate(
            first, step -> step != null, step -> step == null ? null : step.next())
        .flatMap(step -> step == null ? Stream.empty() : step.page().items().stream());
  }

  /** A part that is fetched when somebody looks at it. */
  private static final class Step<T> {
    private final Function<Query, Page<T>> fetch;
    private final Query query;
    private @Nullable Page<T> page;

    Step(Function<Query, Page<T>> fetch, Query query) {
      this.fetch = fetch;
      this.query = query;
    }

    Page<T> page() {
      Page<T> known = page;
      if (known == null) {
        known = fetch.apply(query);
        page = known;
      }
      return known;
    }

    @Nullable Step<T> next() {
      Query after = page().next();
      return after == null ? null : new Step<>(fetch, after);
    }
  }
}
