package org.ketbench.app.shell;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
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

  private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libXtst.so.6");

  static Desktop ofThisSystem() {
    return new Desktop(System.getProperty("os.name"), System.getenv(), Desktop::canLoad);
  }

  /** In one line what is missing for a window and how to get it. */
  Optional<String> obstacle() {
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    List<String> missing = new ArrayList<>();
    if (environment.getOrDefault("DISPLAY", "").isBlank()) {
      missing.add(
          "there is no display to open the window on (start it in a desktop session, or set"
              + " DISPLAY)");
    }
    if (!LIBRARIES.stream().allMatch(hasLibrary)) {
      missing.add("GTK 3 is missing (apt-get install libgtk-3-0 libxtst6)");
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", and ", missing) + COMMANDS_WORK);
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
