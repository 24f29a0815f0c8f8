package org.ketbench.app.connector;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Shows pages in the user's browser, and messages on the desktop, by the system's own means. */
final class Browsing {
  private Browsing() {}

  private static String system() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a browser was started. */
  static boolean open(URI page) {
    return started(
        system().contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
            : List.of(system().contains("mac") ? "open" : "xdg-open", page.toString()));
  }

  /** Whether the desktop was given a message. */
  static boolean notify(String title, String text) {
    if (system().contains("win")) {
      return false;
    }
    return started(
        system().contains("mac")
            ? List.of(
                "osascript",
                "-e",
                "on run argv",
                "-e",
                "display notification (item 2 of argv) with title (item 1 of argv)",
                "-e",
                "end run",
                title,
                text)
            : List.of("notify-send", "--app-name=Ketbench", "--", title, text));
  }

  private static boolean started(List<String> command) {
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
