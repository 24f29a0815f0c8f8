package org.ketbench.app.shell;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the system offers to show a window with. Asked before JavaFX is loaded, because JavaFX
 * answers what is missing with a stack trace.
 */
record Desktop(String system, Map<String, String> environment, Predicate<String> hasLibrary) {
  static final String COMMANDS_WORK = "; the commands work all the same, see ketbench --help";

  static Desktop ofThisSystem() {
    return new Desktop(System.getProperty("os.name"), System.getenv(), Desktop::canLoad);
  }

  /** In one line what is missing for a window and how to get it. */
  Optional<String> obstacle() {
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    if (environment.getOrDefault("DISPLAY", "").isBlank()) {
      return Optional.of(
          "there is no display to open the window on: start it in a desktop session, or set DISPLAY"
              + COMMANDS_WORK);
    }
    if (!hasLibrary.test("libgtk-3.so.0")) {
      return Optional.of(
          "GTK 3 is missing, which the window needs: apt-get install libgtk-3-0 libxtst6"
              + COMMANDS_WORK);
    }
    return Optional.empty();
  }

  @SuppressWarnings("restricted")
  private static boolean canLoad(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
