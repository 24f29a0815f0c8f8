package org.ketbench.azure.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The best store of secrets there is, looked for when one is first needed: the system's; where
 * there is none, an encrypted file if the user consents by giving a passphrase in the environment;
 * else memory, which the user is told.
 */
public final class ChosenSecrets implements SecretStore {
  /** The variable by which a user consents to an encrypted file. */
  public static final String PASSPHRASE = "KETBENCH_PASSPHRASE";

  private final Path folder;
  private final Map<String, String> variables;
  private final Consumer<String> tell;
  private @Nullable SecretStore chosen;

  /**
   * A choice that is not made yet.
   *
   * @param tell is told, in words for a person, if secrets will be forgotten
   */
  public ChosenSecrets(Path folder, Map<String, String> variables, Consumer<String> tell) {
    this.folder = folder;
    this.variables = Map.copyOf(variables);
    this.tell = tell;
  }

  private synchronized SecretStore store() {
    SecretStore known = chosen;
    if (known == null) {
      known = choose();
      chosen = known;
    }
    return known;
  }

  private SecretStore choose() {
    SystemSecrets.Found system = SystemSecrets.find(folder.resolve("keys"));
    if (system.store() != null) {
      return system.store();
    }
    String passphrase = variables.getOrDefault(PASSPHRASE, "");
    if (!passphrase.isEmpty()) {
      return new EncryptedSecrets(folder.resolve("secrets.json"), new Secret(passphrase));
    }
    tell.accept(
        "This system has no key store ("
            + system.reason()
            + "), so access keys and sign-ins are kept in memory until the program ends. To keep"
            + " them in an encrypted file, set "
            + PASSPHRASE
            + " to a passphrase of your choice.");
    return new MemorySecrets();
  }

  @Override
  public Optional<Secret> get(String name) {
    return store().get(name);
  }

  @Override
  public void put(String name, Secret secret) {
    store().put(name, secret);
  }

  @Override
  public void remove(String name) {
    store().remove(name);
  }

  @Override
  public String where() {
    return store().where();
  }

  @Override
  public boolean lasts() {
    return store().lasts();
  }
}
