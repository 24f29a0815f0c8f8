package org.ketbench.azure.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets that are forgotten when the program ends. */
public final class MemorySecrets implements SecretStore {
  private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

  @Override
  public Optional<Secret> get(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public void put(String name, Secret secret) {
    secrets.put(name, secret);
  }

  @Override
  public void remove(String name) {
    secrets.remove(name);
  }

  @Override
  public String where() {
    return "memory, until the program ends";
  }

  @Override
  public boolean lasts() {
    return false;
  }
}
