package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.circuit.Span;
import org.ketbench.engine.statevector.Warmth;
import org.ketbench.language.TextEdit;

/**
 * Types, drags, undoes and saves until it is killed. Before each change it announces on its output
 * what will be there: {@code STATE document millis hash}, {@code SAVE document hash}, and {@code
 * SAVED document hash} when that is done.
 */
public final class CrashingProgram {
  private static final String BEGINNING =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[3] q;\nh q[0];\n";

  private final Random random;
  private final FileViewModel files;
  private final WindowViewModel window;
  private final Executor display;

  private CrashingProgram(
      long seed, WindowViewModel window, FileViewModel files, Executor display) {
    random = new Random(seed);
    this.files = files;
    this.window = window;
    this.display = display;
  }

  /** Arguments: home, file, seed, and {@code window} to do it in a window. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var folders = new UserFolders(Path.of(args[0]));
    Path file = Path.of(args[1]);
    long seed = Long.parseLong(args[2]);
    if (args.length > 3) {
      inWindow(folders, file, seed);
    } else {
      withoutWindow(folders, file, seed);
    }
  }

  private static void withoutWindow(UserFolders folders, Path file, long seed)
      throws IOException, InterruptedException {
    var at = new TestWindow();
    Executor display = Executors.newSingleThreadExecutor();
    var keeper =
        new SessionKeeper(
            at.window,
            folders.histories(),
            SessionStore.claim(folders.sessions()),
            display,
            Executors.newSingleThreadExecutor(),
            at.dialogs::warn,
            Clock.systemUTC());
    var program = new CrashingProgram(seed, at.window, at.files, display);
    display.execute(
        () -> {
          keeper.restore();
          at.files.open(file);
          keeper.watch();
        });
    program.run();
  }

  private static void inWindow(UserFolders folders, Path file, long seed)
      throws InterruptedException {
    var shown = new CountDownLatch(1);
    Workbench[] workbench = new Workbench[1];
    Platform.startup(
        () -> {
          try {
            workbench[0] = new Workbench(new Stage(), folders, new Warmth());
            workbench[0].begin(List.of(file));
            shown.countDown();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    shown.await();
    new CrashingProgram(seed, workbench[0].window(), workbench[0].files(), Platform::runLater)
        .run();
  }

  private void run() throws InterruptedException {
    onDisplay(
        () -> {
          List<OpenDocument> all = window.documents().all();
          for (int i = 0; i < all.size(); i++) {
            announce(i, all.get(i).text().get());
          }
        });
    say("READY");
    while (true) {
      onDisplay(this::act);
      Thread.sleep(random.nextInt(30));
    }
  }

  private void onDisplay(Runnable action) throws InterruptedException {
    var done = new CountDownLatch(1);
    display.execute(
        () -> {
          action.run();
          done.countDown();
        });
    done.await();
  }

  private void act() {
    List<OpenDocument> all = window.documents().all();
    int index = random.nextInt(all.size());
    OpenDocument document = all.get(index);
    String text = document.text().get();
    switch (random.nextInt(12)) {
      case 0 -> save(index, document);
      case 1 -> undo(index, document);
      case 2, 3 -> drag(index, document, text);
      case 4 -> {
        if (all.size() < 4) {
          announce(all.size(), BEGINNING);
          files.openExample("crash.qasm", BEGINNING);
        }
      }
      default -> {
        int place = text.isEmpty() ? 0 : random.nextInt(text.length());
        String typed = random.nextInt(4) == 0 ? "\n" : Character.toString('a' + random.nextInt(26));
        change(index, document, List.of(TextEdit.insert(place, typed)), document::type);
      }
    }
  }

  /** As a drag does: a line goes from one place to another, in one step. */
  private void drag(int index, OpenDocument document, String text) {
    int from = text.indexOf('\n') + 1;
    int to = text.indexOf('\n', from) + 1;
    if (from > 0 && to > from) {
      List<TextEdit> edits =
          List.of(
              TextEdit.delete(new Span(from, to)),
              TextEdit.insert(text.length(), text.substring(from, to)));
      announce(index, TextEdit.apply(text, edits));
      document.edit("Move", edits);
    }
  }

  private void change(
      int index, OpenDocument document, List<TextEdit> edits, Consumer<TextEdit> action) {
    announce(index, TextEdit.apply(document.text().get(), edits));
    action.accept(edits.getFirst());
  }

  /** What comes of an undo is known only afterwards; it is announced as soon as it is. */
  private static void undo(int index, OpenDocument document) {
    document.undo();
    announce(index, document.text().get());
  }

  private void save(int index, OpenDocument document) {
    if (document.file().get() != null) {
      say("SAVE %d %s".formatted(index, mark(document.text().get())));
      if (files.save(document)) {
        say("SAVED %d %s".formatted(index, mark(document.text().get())));
      }
    }
  }

  private static void announce(int index, String text) {
    say("STATE %d %d %s".formatted(index, System.currentTimeMillis(), mark(text)));
  }

  static String mark(String text) {
    return Integer.toHexString(text.hashCode()) + "-" + text.length();
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
