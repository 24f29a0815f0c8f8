package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.work.Crew;

/** Lets threads share branches, and takes what they leave in the order of the branches. */
final class Together<S extends BranchState<S>> implements AutoCloseable {
  private static final int SHARE = 64;

  private final int threads;
  private final Monitor monitor;
  private @Nullable Crew crew;

  Together(int threads, Monitor monitor) {
    this.threads = threads;
    this.monitor = monitor;
  }

  /** What one branch came to, or why it failed. */
  private record Result<T>(@Nullable T value, @Nullable RuntimeException failure) {}

  <T> void run(List<Branch<S>> branches, Function<Branch<S>, T> work, Consumer<T> taken) {
    int at = 0;
    try {
      while (at < branches.size()) {
        int end = Math.min(branches.size(), at + SHARE * threads);
        List<Result<T>> results = results(branches.subList(at, end), work);
        at = end;
        for (Result<T> result : results) {
          if (result.failure() != null) {
            throw result.failure();
          }
          if (result.value() != null) {
            taken.accept(result.value());
          }
        }
      }
    } catch (RuntimeException | Error e) {
      branches.forEach(branch -> branch.state.close());
      throw e;
    }
  }

  private <T> List<Result<T>> results(List<Branch<S>> branches, Function<Branch<S>, T> work) {
    List<Result<T>> results = new ArrayList<>(branches.size());
    if (threads == 1 || branches.size() < 2) {
      for (Branch<S> branch : branches) {
        results.add(new Result<>(work.apply(branch), null));
      }
      return results;
    }
    AtomicReferenceArray<Result<T>> found = new AtomicReferenceArray<>(branches.size());
    Crew all = crew;
    if (all == null) {
      all = new Crew(threads);
      crew = all;
    }
    all.run(
        branches.size(),
        monitor,
        (thread, part) -> found.set((int) part, result(branches.get((int) part), work)));
    for (int each = 0; each < branches.size(); each++) {
      results.add(found.get(each));
    }
    return results;
  }

  private static <S extends BranchState<S>, T> Result<T> result(
      Branch<S> branch, Function<Branch<S>, T> work) {
    try {
      return new Result<>(work.apply(branch), null);
    } catch (RuntimeException e) {
      return new Result<>(null, e);
    }
  }

  @Override
  public void close() {
    if (crew != null) {
      crew.close();
    }
  }
}
