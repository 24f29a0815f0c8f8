package org.ketbench.azure.workspace;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;

/** The browser of this desktop. */
final class SystemBrowser {
  private SystemBrowser() {}

  static void open(URL address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String page = address.toString();
    List<String> command =
        system.contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", page)
            : List.of(system.contains("mac") ? "open" : "xdg-open", page);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new WorkspaceException(
          "No browser can be opened here ("
              + command.getFirst()
              + " is missing); sign in by a device code, or by the command line of Azure.",
          e);
    }
  }
}
