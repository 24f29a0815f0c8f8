package org.ketbench.engine.statevector.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.kernel.Scratch;
import org.ketbench.engine.statevector.kernel.StateMemory;

/**
 * The threads that work on a state, the caller among them.
 *
 * <p>Blocks are handed out one by one, so a thread that loses its core to another program delays
 * nobody; threads that have nothing to do sleep. Blocks write disjoint memory and their order does
 * not matter, so the result is the same bits for any number of threads.
 */
public final class Crew implements AutoCloseable {
  private static final long WORTH_WAKING = 1L << 15;

  private final int threads;
  private final ExecutorService helpers;
  private final Scratch[] scratch;

  /** Work on one part; parts are numbered from 0. */
  public interface Parts {
    void run(int thread, long part);
  }

  /** All threads have one name, for the JVM takes milliseconds to be ready to count them. */
  public Crew(int threads) {
    this.threads = threads;
    this.helpers =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1), Thread.ofPlatform().daemon().name("state-vector").factory());
    this.scratch = new Scratch[threads];
    for (int each = 0; each < threads; each++) {
      scratch[each] = new Scratch();
    }
  }

  /** Runs all stages of a program, in order. */
  public void run(Program program, StateMemory state, Monitor monitor) {
    Stages ready = ready(program, state);
    for (int stage = 0; stage < ready.count(); stage++) {
      ready.run(stage, monitor);
      monitor.progress((stage + 1.0) / ready.count());
    }
  }

  /** Gives each thread its means to run a program on a state. */
  public Stages ready(Program program, StateMemory state) {
    return new Stages(program, state);
  }

  /** The stages of a program, to be run on one state. */
  public final class Stages {
    private final Program program;
    private final Program.Worker[] workers;

    private Stages(Program program, StateMemory state) {
      this.program = program;
      this.workers = new Program.Worker[threads];
      for (int each = 0; each < threads; each++) {
        workers[each] = program.worker(state, scratch[each]);
      }
    }

    public int count() {
      return program.plan().stages().size();
    }

    /** Runs one stage; when this is cancelled, the state is good for nothing. */
    public void run(int stage, Monitor monitor) {
      for (int each = 0; each < program.rounds(stage); each++) {
        int round = each;
        Crew.this.run(
            program.parts(stage, round),
            monitor,
            (thread, part) -> workers[thread].run(stage, round, part));
      }
    }
  }

  /** Runs all parts, each once. */
  public void run(long count, Monitor monitor, Parts parts) {
    run(count, Long.MAX_VALUE, monitor, parts);
  }

  /**
   * Runs all parts, each once; the caller does little work alone, since to wake others takes
   * longer.
   *
   * @param amplitudes about how many are visited in all
   */
  public void run(long count, long amplitudes, Monitor monitor, Parts parts) {
    AtomicLong next = new AtomicLong();
    List<Future<?>> others = new ArrayList<>();
    long hands = amplitudes < WORTH_WAKING ? 1 : Math.min(threads, count);
    for (int thread = 1; thread < hands; thread++) {
      int number = thread;
      others.add(helpers.submit(() -> take(next, count, monitor, parts, number)));
    }
    try {
      take(next, count, monitor, parts, 0);
    } finally {
      next.addAndGet(count);
      others.forEach(Crew::await);
    }
    if (monitor.cancelled()) {
      throw new CancellationException();
    }
  }

  private static void take(AtomicLong next, long count, Monitor monitor, Parts parts, int thread) {
    for (long part = next.getAndIncrement(); part < count; part = next.getAndIncrement()) {
      if (monitor.cancelled()) {
        return;
      }
      parts.run(thread, part);
    }
  }

  private static void await(Future<?> other) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          other.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    helpers.shutdownNow();
  }
}
