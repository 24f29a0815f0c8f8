package org.ketbench.azure.local.http;

import org.jspecify.annotations.Nullable;

/**
 * Something to go wrong on the wire.
 *
 * @param operation which requests it meets, such as {@code jobs.put}; {@code *} for all
 * @param from the number of the first such request that it meets, counted from 1
 * @param times how many it meets at most
 * @param probability how probably it meets each
 */
public record Fault(String operation, int from, int times, double probability, Effect effect) {

  /** What happens to a request that a fault meets. */
  public sealed interface Effect {}

  /**
   * The request is refused without effect.
   *
   * @param retryAfter the header of that name: seconds, or a date; null for none
   */
  public record Status(
      int status, @Nullable String code, @Nullable String message, @Nullable String retryAfter)
      implements Effect {}

  /** The connection is cut before anything is done. */
  public record CutBefore() implements Effect {}

  /** All is done, and then the connection is cut. */
  public record CutAfter() implements Effect {}

  /** All is done, and half of the answer is sent. */
  public record Truncate() implements Effect {}

  /** All is done, and the answer is nonsense. */
  public record Malform() implements Effect {}

  /** The answer comes late. */
  public record Latency(long milliseconds) implements Effect {}

  /** A fault that meets the next requests of an operation. */
  public static Fault next(String operation, int times, Effect effect) {
    return new Fault(operation, 1, times, 1, effect);
  }
}
