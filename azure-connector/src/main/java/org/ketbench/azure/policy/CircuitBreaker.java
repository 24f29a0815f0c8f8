package org.ketbench.azure.policy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Leaves a service alone after it has failed five times in a row, or in half of the last twenty
 * calls. After a while one call may try; when that fails too, the while is twice as long.
 */
public final class CircuitBreaker {
  private static final int IN_A_ROW = 5;
  private static final int WINDOW = 20;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration MOST = Duration.ofMinutes(10);

  private final String name;
  private final Timekeeper time;
  private final Deque<Boolean> last = new ArrayDeque<>();
  private State state = State.CLOSED;
  private Duration rest = FIRST;
  private long opened;
  private int failuresInARow;

  /** Whether calls pass. */
  public enum State {
    CLOSED,
    OPEN,
    /** One call is on its way to find out. */
    HALF_OPEN
  }

  /**
   * A closed breaker.
   *
   * @param name what it guards, for people
   */
  public CircuitBreaker(String name, Timekeeper time) {
    this.name = name;
    this.time = time;
  }

  public String name() {
    return name;
  }

  /** Whether a call may be made now. */
  public synchronized boolean permits() {
    if (state == State.OPEN && time.nanoTime() - opened >= rest.toNanos()) {
      state = State.HALF_OPEN;
      return true;
    }
    return state == State.CLOSED;
  }

  /** How long calls will not pass; zero where they do. */
  public synchronized Duration remaining() {
    if (state != State.OPEN) {
      return Duration.ZERO;
    }
    Duration left = rest.minusNanos(time.nanoTime() - opened);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public synchronized State state() {
    return state;
  }

  public synchronized void succeeded() {
    if (state == State.HALF_OPEN) {
      rest = FIRST;
      last.clear();
    }
    state = State.CLOSED;
    failuresInARow = 0;
    remember(true);
  }

  /** A call that was permitted has ended in a way that says nothing of the service. */
  public synchronized void unknown() {
    if (state == State.HALF_OPEN) {
      state = State.OPEN;
    }
  }

  public synchronized void failed() {
    failuresInARow++;
    remember(false);
    long bad = last.stream().filter(good -> !good).count();
    if (state == State.HALF_OPEN) {
      rest = rest.multipliedBy(2).compareTo(MOST) > 0 ? MOST : rest.multipliedBy(2);
      open();
    } else if (failuresInARow >= IN_A_ROW || (last.size() == WINDOW && bad * 2 >= WINDOW)) {
      open();
    }
  }

  private void open() {
    state = State.OPEN;
    opened = time.nanoTime();
  }

  private void remember(boolean good) {
    last.addLast(good);
    if (last.size() > WINDOW) {
      last.removeFirst();
    }
  }
}
