package org.ketbench.app.connector;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reaches the desktop by the programs that each system has for that. The toolkit of AWT could do
 * the same and would cost its start.
 *
 * @param system the name of it
 */
record SystemOutside(String system) implements Outside {
  /* The words come by the environment, so that nothing in them can be taken for a command. */
  private static final String WINDOWS_TOAST =
      """
      $m = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
      $x = $m::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
      $t = $x.GetElementsByTagName('text')
      $t.Item(0).AppendChild($x.CreateTextNode($env:KETBENCH_TITLE)) | Out-Null
      $t.Item(1).AppendChild($x.CreateTextNode($env:KETBENCH_TEXT)) | Out-Null
      $a = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
      $m::CreateToastNotifier($a).Show([Windows.UI.Notifications.ToastNotification]::new($x))
      """;

  private boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).contains("win");
  }

  private boolean isMac() {
    return system.toLowerCase(Locale.ROOT).contains("mac");
  }

  /** What shows a page. */
  List<String> browser(URI page) {
    return isWindows()
        ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
        : List.of(isMac() ? "open" : "xdg-open", page.toString());
  }

  /** What shows a message. */
  List<String> notifier(String title, String text) {
    if (isWindows()) {
      return List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", WINDOWS_TOAST);
    }
    return isMac()
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
        : List.of("notify-send", "--app-name=Ketbench", "--", title, text);
  }

  @Override
  public boolean browse(URI page) {
    return started(browser(page), Map.of());
  }

  @Override
  public boolean notify(String title, String text) {
    return started(notifier(title, text), Map.of("KETBENCH_TITLE", title, "KETBENCH_TEXT", text));
  }

  private static boolean started(List<String> command, Map<String, String> words) {
    try {
      ProcessBuilder process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      process.environment().putAll(words);
      process.start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
