package org.ketbench.azure.workspace;

/** How somebody signs in. */
public enum SignIn {
  /** With an access key; nobody signs in. */
  KEY("access key"),
  /** A browser is opened. */
  BROWSER("interactive browser"),
  /** A code is typed into a browser anywhere. */
  DEVICE_CODE("device code"),
  /** Whoever signed in with {@code az login}. */
  CLI("Azure CLI"),
  /** An application with a secret or certificate, from environment variables. */
  SERVICE_PRINCIPAL("service principal"),
  /** The identity of the machine in Azure that this runs on. */
  MANAGED_IDENTITY("managed identity"),
  /** Whichever of the ways without a question works. */
  DEFAULT("default chain");

  private final String title;

  SignIn(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether a person may be asked to do something. */
  public boolean asks() {
    return this == BROWSER || this == DEVICE_CODE;
  }
}
