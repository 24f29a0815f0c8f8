package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.ketbench.app.calm.Calm;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.engine.statevector.Warmth;
import org.ketbench.language.TextEdit;

/**
 * Types, drags, undoes and saves in two files and more documents until it is killed. Before each
 * change it announces on its output what will be there: {@code STATE document millis hash}, {@code
 * SAVE document hash}, and {@code SAVED document hash} when that is done. {@code HOLD} and {@code
 * FREE} are the begin and the end of a drag.
 */
public final class CrashingProgram {
  static final String BEGINNING =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[3] q;\nbit c;\n"
          + "h q[0];\ncx q[0], q[1];\nrz(pi/4) q[2];\nc = measure q[0];\n";

  /** To do it in a window. */
  static final String WINDOW = "window";

  /** To do nothing but type and save, with a large file. */
  static final String SAVING = "saving";

  /** To fail while the window is opened. */
  static final String BROKEN = "broken";

  private static final int LARGE_LINES = 60_000;

  /** Letters of one, two and three bytes, and one of four, which is two characters. */
  private static final String[] LETTERS = {"a", "b", "é", "字", "😀"};

  private final Random random;
  private final boolean saving;
  private final FileViewModel files;
  private final WindowViewModel window;
  private final Executor display;
  private final RandomDrag drag;

  private CrashingProgram(
      long seed, boolean saving, WindowViewModel window, FileViewModel files, Executor display) {
    random = new Random(seed);
    this.saving = saving;
    drag = new RandomDrag(random);
    this.files = files;
    this.window = window;
    this.display = display;
  }

  /** What starts one in a process of its own. */
  static ProcessBuilder builder(Path home, Path file, int seed, List<String> how) {
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(
        List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingProgram.class.getName(),
            home.toString(),
            file.toString(),
            Integer.toString(seed)));
    command.addAll(how);
    return new ProcessBuilder(command);
  }

  /** Arguments: home, file, seed, and how to do it. */
  public static void main(String[] args) {
    try {
      begin(args);
    } catch (IOException | InterruptedException | RuntimeException e) {
      e.printStackTrace();
      // The thread of the window would go on by itself.
      Runtime.getRuntime().halt(1);
    }
  }

  private static void begin(String[] args) throws IOException, InterruptedException {
    var folders = new UserFolders(Path.of(args[0]));
    Path file = Path.of(args[1]);
    long seed = Long.parseLong(args[2]);
    List<String> how = List.of(args).subList(3, args.length);
    boolean saving = how.contains(SAVING);
    if (how.contains(WINDOW)) {
      inWindow(folders, file, seed, how);
    } else {
      withoutWindow(folders, file, seed, saving);
    }
  }

  /** A second file beside the first one, with a name that needs care. */
  static Path second(Path file) {
    return file.resolveSibling("second of " + file.getFileName() + " é 字.qasm");
  }

  /** What the file begins with. */
  static String beginning(List<String> how) {
    return how.contains(SAVING)
        ? BEGINNING
            + "// a line of a large file, that nobody waits for to be read\n".repeat(LARGE_LINES)
        : BEGINNING;
  }

  private static void withoutWindow(UserFolders folders, Path file, long seed, boolean saving)
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
    var program = new CrashingProgram(seed, saving, at.window, at.files, display);
    display.execute(
        () -> {
          keeper.restore();
          at.files.openAll(List.of(file, second(file)));
          keeper.watch();
        });
    program.run();
  }

  private static void inWindow(UserFolders folders, Path file, long seed, List<String> how)
      throws IOException, InterruptedException {
    var opened = new CompletableFuture<Workbench>();
    Platform.startup(
        () -> {
          try {
            var workbench = new Workbench(new Stage(), folders, new Warmth(), new Calm(1));
            workbench.begin(List.of(file, second(file)));
            if (how.contains(BROKEN)) {
              throw new IllegalStateException(BROKEN);
            }
            opened.complete(workbench);
          } catch (RuntimeException e) {
            opened.completeExceptionally(e);
          }
        });
    Workbench workbench = opened.join();
    new CrashingProgram(
            seed, how.contains(SAVING), workbench.window(), workbench.files(), Platform::runLater)
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
    if (drag.goOn()) {
      if (!drag.isHolding()) {
        say("FREE");
      }
      return;
    }
    List<OpenDocument> all = window.documents().all();
    int index = saving ? 0 : random.nextInt(all.size());
    OpenDocument document = all.get(index);
    String text = document.text().get();
    if (saving) {
      type(index, document, text);
      save(index, document);
      return;
    }
    switch (random.nextInt(12)) {
      case 0 -> save(index, document);
      case 1 -> undo(index, document);
      case 2, 3, 4 -> drag(index, document);
      case 5 -> {
        if (all.size() < 4) {
          announce(all.size(), BEGINNING);
          files.openExample("crash.qasm", BEGINNING);
        }
      }
      default -> type(index, document, text);
    }
  }

  /** In every second document only comments are written, so that its circuit can be dragged. */
  private void type(int index, OpenDocument document, String text) {
    if (index % 2 == 0) {
      String letter = LETTERS[random.nextInt(LETTERS.length)];
      boolean commented = text.lastIndexOf("//") > text.lastIndexOf('\n');
      String typed = commented ? letter : "\n// " + letter;
      change(index, document, List.of(TextEdit.insert(text.length(), typed)));
    } else {
      // No place between two characters that are one letter, for there are none.
      String letter = LETTERS[random.nextInt(LETTERS.length - 1)];
      int place = text.isEmpty() ? 0 : random.nextInt(text.length());
      String typed = random.nextInt(4) == 0 ? "\n" : letter;
      change(index, document, List.of(TextEdit.insert(place, typed)));
    }
  }

  /** Begins to drag a gate of the circuit; what letting go comes to is announced before. */
  private void drag(int index, OpenDocument document) {
    TabViewModel tab =
        window.tabs().stream()
            .filter(each -> each.document().equals(document))
            .findFirst()
            .orElseThrow();
    boolean holds =
        drag.begin(
            tab.canvas(),
            (step, edits) -> {
              announce(index, TextEdit.apply(document.text().get(), edits));
              document.edit(step, edits);
            });
    if (holds) {
      say("HOLD");
    }
  }

  private void change(int index, OpenDocument document, List<TextEdit> edits) {
    announce(index, TextEdit.apply(document.text().get(), edits));
    document.type(edits.getFirst());
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
