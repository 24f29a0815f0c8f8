package org.ketbench.azure.workspace;

import java.util.Optional;

/** Keeps secrets under names. */
public interface SecretStore {

  Optional<Secret> get(String name);

  void put(String name, Secret secret);

  void remove(String name);

  /** Where secrets are, in words for a person. */
  String where();

  /** Whether they are still there when the program is started again. */
  boolean lasts();
}
