package org.ketbench.azure.workspace;

import com.microsoft.aad.msal4jextensions.persistence.CacheFileAccessor;
import com.microsoft.aad.msal4jextensions.persistence.ICacheAccessor;
import com.microsoft.aad.msal4jextensions.persistence.linux.KeyRingAccessor;
import com.microsoft.aad.msal4jextensions.persistence.mac.KeyChainAccessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.file.SettingsFile;
import org.ketbench.azure.workspace.WorkspaceException.Fault;

/**
 * The key store of the system: the keyring of Linux desktops (libsecret), the Keychain of macOS,
 * and files on Windows that only the same user can decrypt (DPAPI).
 */
public final class SystemSecrets implements SecretStore {
  private static final String SERVICE = "org.ketbench";

  private final String where;
  private final Path folder;
  private final boolean marked;
  private final Function<String, ICacheAccessor> items;

  /**
   * @param marked whether a secret is elsewhere, and an empty file only marks when it was changed
   */
  private SystemSecrets(
      String where, Path folder, boolean marked, Function<String, ICacheAccessor> items) {
    this.where = where;
    this.folder = folder;
    this.marked = marked;
    this.items = items;
  }

  /**
   * The store of this system, or why there is none.
   *
   * @param store null if there is none
   */
  public record Found(@Nullable SystemSecrets store, String reason) {}

  /**
   * Looks for the system's store and tries it out.
   *
   * @param folder for the files that are encrypted, or that mark when something was stored
   */
  public static Found find(Path folder) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    try {
      Files.createDirectories(folder);
      SystemSecrets store;
      if (system.contains("win")) {
        store =
            new SystemSecrets(
                "files that Windows encrypts for you in " + folder,
                folder,
                false,
                name -> new CacheFileAccessor(file(folder, name)));
      } else if (system.contains("mac")) {
        store =
            new SystemSecrets(
                "the Keychain",
                folder,
                true,
                name -> new KeyChainAccessor(file(folder, name), SERVICE, name));
      } else {
        store =
            new SystemSecrets(
                "the keyring of this desktop",
                folder,
                true,
                name ->
                    new KeyRingAccessor(
                        file(folder, name),
                        "default",
                        SERVICE,
                        "Ketbench: " + name,
                        "service",
                        SERVICE,
                        "name",
                        name));
      }
      store.tryOut();
      return new Found(store, "");
    } catch (IOException | RuntimeException | Error e) {
      // The bridge to the system's libraries answers what it cannot read with errors of all kinds.
      return new Found(null, reason(e));
    }
  }

  private static String reason(Throwable problem) {
    if (problem instanceof Error && !(problem instanceof LinkageError)) {
      return "it cannot be reached";
    }
    String said = problem.getMessage();
    String first = said == null ? "" : said.lines().findFirst().orElse("");
    return first.isBlank() ? problem.getClass().getSimpleName() : first;
  }

  private void tryOut() {
    String name = "trial";
    put(name, new Secret("works"));
    boolean works = get(name).map(Secret::reveal).orElse("").equals("works");
    remove(name);
    if (!works) {
      throw new WorkspaceException("it does not give back what it was given");
    }
  }

  /** Names may hold any character, files may not. */
  private static String file(Path folder, String name) {
    String hex = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    return folder.resolve("secret-" + hex).toString();
  }

  @Override
  public Optional<Secret> get(String name) {
    byte[] found = items.apply(name).read();
    return found == null || found.length == 0
        ? Optional.empty()
        : Optional.of(new Secret(new String(found, StandardCharsets.UTF_8)));
  }

  @Override
  public void put(String name, Secret secret) {
    byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
    mark(name);
    items.apply(name).write(bytes);
    Arrays.fill(bytes, (byte) 0);
  }

  /** The library sets the time of a file, and fails where there is none. */
  private void mark(String name) {
    Path mark = Path.of(file(folder, name));
    if (marked && !Files.exists(mark)) {
      try {
        Files.createFile(mark);
      } catch (FileAlreadyExistsException e) {
        // Another program was quicker.
      } catch (IOException e) {
        throw new WorkspaceException(
            Fault.FILE, folder + " cannot be written: " + SettingsFile.reason(e) + ".", e);
      }
    }
  }

  @Override
  public void remove(String name) {
    mark(name);
    items.apply(name).delete();
    try {
      Files.deleteIfExists(Path.of(file(folder, name)));
    } catch (IOException e) {
      throw new WorkspaceException(
          Fault.FILE, folder + " cannot be written: " + SettingsFile.reason(e) + ".", e);
    }
  }

  @Override
  public String where() {
    return where;
  }

  @Override
  public boolean lasts() {
    return true;
  }
}
