package org.ketbench.app.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the window keeps what is its own.
 *
 * @param home of settings, sessions and local histories
 */
public record UserFolders(Path home) {
  /** The system property that moves everything to another folder. */
  public static final String PROPERTY = "ketbench.config";

  private static final String NAME = "ketbench";

  public static UserFolders ofUser() {
    return of(
        System.getProperty(PROPERTY),
        System.getProperty("os.name"),
        Path.of(System.getProperty("user.home")),
        System.getenv());
  }

  static UserFolders of(
      @Nullable String chosen, String system, Path userHome, Map<String, String> environment) {
    if (chosen != null && !chosen.isBlank()) {
      return new UserFolders(Path.of(chosen).toAbsolutePath());
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      String roaming = environment.get("APPDATA");
      return new UserFolders(
          (roaming == null ? userHome.resolve("AppData/Roaming") : Path.of(roaming)).resolve(NAME));
    }
    if (name.contains("mac")) {
      return new UserFolders(userHome.resolve("Library/Application Support").resolve(NAME));
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return new UserFolders(
        (config.isBlank() ? userHome.resolve(".config") : Path.of(config)).resolve(NAME));
  }

  public Path settings() {
    return home.resolve("settings.json");
  }

  /** What was open, one folder for each window program that runs at the same time. */
  public Path sessions() {
    return home.resolve("sessions");
  }

  /** What was written about failures. */
  public Path reports() {
    return home.resolve("reports");
  }

  /** The local history of each document. */
  public Path histories() {
    return home.resolve("history");
  }
}
