package org.ketbench.app.connector.work;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.workspace.SecretStore;

/**
 * Where and how workspaces are kept.
 *
 * @param folder of everything about workspaces
 * @param environment the environment variables
 * @param time tells the time and waits
 * @param localSettings what is special about the workspace on this computer
 * @param tokens where sign-ins are kept; null for the key store of the person
 * @param entrance how people sign in and find workspaces
 */
public record ConnectorPlace(
    Path folder,
    Map<String, String> environment,
    Timekeeper time,
    UnaryOperator<LocalSettings> localSettings,
    @Nullable SecretStore tokens,
    Entrance entrance) {
  public ConnectorPlace {
    environment = Map.copyOf(environment);
  }

  /** That of the user, below the folder of settings. */
  public static ConnectorPlace in(Path home) {
    return new ConnectorPlace(
        home.resolve("azure"),
        System.getenv(),
        Timekeeper.ofSystem(),
        settings -> settings.atScale(0),
        null,
        Entrance.AZURE);
  }

  /** The same with something more that is special about the workspace on this computer. */
  public ConnectorPlace with(UnaryOperator<LocalSettings> more) {
    return new ConnectorPlace(
        folder,
        environment,
        time,
        settings -> more.apply(localSettings.apply(settings)),
        tokens,
        entrance);
  }

  /** The folder of the workspace on this computer. */
  Path localFolder() {
    return folder.resolve("workspace");
  }
}
