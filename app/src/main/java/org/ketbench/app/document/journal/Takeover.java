package org.ketbench.app.document.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes what programs that are gone had open this program's own. Everything stays as they left it
 * until this program has written all of it as its own, so there is no moment at which a kill would
 * lose any. Until then no other program gets it.
 */
public final class Takeover {
  private final Path histories;
  private final String session;
  private final List<SessionStore> stores = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** One of the things to be done, which may be done again by the next start. */
  @FunctionalInterface
  public interface Step {
    void run() throws IOException;
  }

  /**
   * @param histories the folder of all journals
   * @param session the name of the session that takes over
   */
  public Takeover(Path histories, String session) {
    this.histories = histories;
    this.session = session;
  }

  /** Takes note of what is taken over. */
  public void add(SessionStore store, List<String> journals) {
    stores.add(store);
    for (String journal : journals) {
      steps.add(() -> new JournalFolder(histories.resolve(journal)).settle(store.name()));
    }
  }

  public boolean isEmpty() {
    return stores.isEmpty();
  }

  /**
   * What is to be done, in this order, once everything is written; after a step that fails no other
   * one.
   *
   * @param journals those to which it was written
   */
  public void forEachStep(List<String> journals, Consumer<Step> consumer) {
    for (String journal : journals) {
      consumer.accept(() -> new JournalFolder(histories.resolve(journal)).force(session));
    }
    steps.forEach(consumer);
    for (SessionStore store : stores) {
      consumer.accept(
          () -> {
            store.write(Session.EMPTY);
            store.close();
          });
    }
  }
}
