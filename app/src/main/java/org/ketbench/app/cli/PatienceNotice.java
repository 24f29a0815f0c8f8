package org.ketbench.app.cli;

import org.ketbench.estimate.model.Watch;

/** Says after two seconds, and then every ten, that a search is still going on. */
final class PatienceNotice implements Watch {
  private static final long FIRST = 2_000_000_000L;
  private static final long AGAIN = 10_000_000_000L;

  private final Console console;
  private long next = System.nanoTime() + FIRST;
  private String doing = "Searching T factories";

  PatienceNotice(Console console) {
    this.console = console;
  }

  @Override
  public boolean cancelled() {
    if (!console.json() && System.nanoTime() - next > 0) {
      next += AGAIN;
      console.err().println("Still searching (" + doing + "); Ctrl+C stops.");
      console.err().flush();
    }
    return Thread.currentThread().isInterrupted();
  }

  @Override
  public void progress(String what, double done) {
    doing = what;
  }
}
