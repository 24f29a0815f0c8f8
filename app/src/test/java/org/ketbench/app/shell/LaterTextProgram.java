package org.ketbench.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.Main;

/**
 * The program as it is, with an empty document, in which somebody opens two files of a hundred
 * thousand gates, one after the other, from the menu: how long it is until the first screen of each
 * is there, and how long the window's thread pauses meanwhile. Arguments: the two files, and how
 * many seconds to wait before each.
 */
public final class LaterTextProgram {
  private static final int FILES = 2;
  private static final int BEGINNING = 1_000;

  private LaterTextProgram() {}

  public static void main(String[] args) throws Exception {
    List<Path> files = List.of(Path.of(args[0]), Path.of(args[1]));
    double wait = Double.parseDouble(args[2]);
    Path home = Files.createTempDirectory(files.getFirst().getParent(), "home");
    Files.writeString(
        home.resolve("settings.json"),
        "{\"recent\": [\"%s\", \"%s\"]}".formatted(files.getFirst(), files.getLast()));
    System.setProperty("ketbench.config", home.toString());
    Thread.ofPlatform().daemon().start(() -> measure(files, wait));
    Main.main(new String[0]);
  }

  private static void measure(List<Path> files, double wait) {
    try {
      await(area -> true);
      for (int i = 0; i < FILES; i++) {
        String name = files.get(i).getFileName().toString();
        String text = Files.readString(files.get(i));
        TimeUnit.MILLISECONDS.sleep((long) (wait * 1000));
        var pauses = new ThreadPauses();
        long begin = System.nanoTime();
        LargeTextProgram.onFx(() -> item(name).fire());
        await(area -> begins(area, text));
        ThreadPauses.frame();
        System.out.printf(
            Locale.ROOT,
            "file %d: first screen after %.0f ms%n",
            i + 1,
            (System.nanoTime() - begin) / 1e6);
        TimeUnit.MILLISECONDS.sleep((long) (wait * 1000));
        pauses.stop();
        System.out.println("  meanwhile and after: " + pauses);
      }
      System.out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(0);
  }

  /** Of the menu of files that were opened last. */
  private static MenuItem item(String file) {
    return shown(MenuBar.class, ".menu-bar")
        .flatMap(bar -> bar.getMenus().stream())
        .flatMap(LaterTextProgram::items)
        .filter(item -> item.getText() != null && item.getText().endsWith(file))
        .findFirst()
        .orElseThrow();
  }

  /** A menu is filled when it is shown. */
  private static Stream<MenuItem> items(MenuItem item) {
    if (item instanceof Menu menu) {
      Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
      return List.copyOf(menu.getItems()).stream().flatMap(LaterTextProgram::items);
    }
    return Stream.of(item);
  }

  /** The files are different from their first lines on. */
  private static boolean begins(CodeArea area, String text) {
    return area.getLength() > BEGINNING
        && text.startsWith(area.getText(0, BEGINNING).replace(System.lineSeparator(), "\n"));
  }

  private static void await(Predicate<CodeArea> wanted) throws InterruptedException {
    var found = new AtomicBoolean();
    while (!found.get()) {
      LargeTextProgram.onFx(() -> found.set(shown(CodeArea.class, "#editor").anyMatch(wanted)));
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static <T> Stream<T> shown(Class<T> type, String selector) {
    return Window.getWindows().stream()
        .filter(window -> window.isShowing() && window.getScene() != null)
        .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
        .filter(type::isInstance)
        .map(type::cast);
  }
}
