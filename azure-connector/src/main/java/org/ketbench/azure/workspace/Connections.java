package org.ketbench.azure.workspace;

import com.azure.core.http.HttpClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.RunningWorkspace;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.CallListener;
import org.ketbench.azure.service.Pipelines;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.WorkspaceId;

/** Opens workspaces by name. */
public final class Connections {
  private final Path localFolder;
  private final AddressBook book;
  private final Credentials credentials;
  private final Map<String, String> variables;
  private final UnaryOperator<LocalSettings> localSettings;
  private final HttpClient client;

  /**
   * Opens workspaces.
   *
   * @param localFolder where the local workspace keeps its jobs
   * @param variables the environment
   * @param localSettings what is special about the local workspace
   */
  public Connections(
      Path localFolder,
      AddressBook book,
      Credentials credentials,
      Map<String, String> variables,
      UnaryOperator<LocalSettings> localSettings,
      HttpClient client) {
    this.localFolder = localFolder;
    this.book = book;
    this.credentials = credentials;
    this.variables = Map.copyOf(variables);
    this.localSettings = localSettings;
    this.client = client;
  }

  /** A client for all calls. */
  public static HttpClient client() {
    return Pipelines.client();
  }

  /**
   * A workspace that can be spoken to until it is closed.
   *
   * @param local the local workspace behind it, if it was opened here; null for one that is
   *     elsewhere
   */
  public record Open(String name, QuantumService service, @Nullable LocalWorkspace local)
      implements AutoCloseable {
    @Override
    public void close() {
      if (local != null) {
        local.close();
      }
    }
  }

  /**
   * Opens a workspace: {@code local}, one from the address book, or {@code env} for the one that
   * the environment variables name.
   */
  public Open open(String name, CallListener listener) {
    if (name.equalsIgnoreCase(AddressBook.LOCAL)) {
      return local(listener);
    }
    if (name.equalsIgnoreCase("env")) {
      Address address = Environment.read(variables);
      if (address == null) {
        throw new WorkspaceException(
            "No workspace is named by the environment; set AZURE_QUANTUM_CONNECTION_STRING.");
      }
      return new Open(name, open(address, SignIn.DEFAULT, listener).service(), null);
    }
    Entry entry =
        book.find(name)
            .orElseThrow(
                () ->
                    new WorkspaceException(
                        "There is no workspace '"
                            + name
                            + "'; there are "
                            + String.join(", ", names())
                            + ". Add it with 'ketbench workspace add'."));
    Secret key = entry.signIn() == SignIn.KEY ? book.key(entry) : null;
    if (entry.signIn() == SignIn.KEY && key == null) {
      throw new WorkspaceException(
          "There is no access key for '"
              + name
              + "' ("
              + book.whereKeysAre()
              + "). Add the workspace again; where the system has no key store, set "
              + ChosenSecrets.PASSPHRASE
              + " first.");
    }
    Address address = new Address(entry.workspace(), entry.endpoint(), entry.tenant(), key);
    return new Open(
        entry.name(), service(address, entry.signIn(), entry.apiVersion(), listener), null);
  }

  /** Opens a workspace that has no name here. */
  public Open open(Address address, SignIn signIn, CallListener listener) {
    return new Open(
        address.workspace().name(),
        service(address, signIn, ServiceSettings.API_VERSION, listener),
        null);
  }

  /** The one that another program serves, or else one of our own that others may use. */
  private Open local(CallListener listener) {
    Optional<RunningWorkspace> running = RunningWorkspace.find(localFolder);
    if (running.isPresent()) {
      return local(running.get().connectionString(), null, listener);
    }
    LocalWorkspace own =
        LocalWorkspace.start(localSettings.apply(LocalSettings.in(localFolder).withVisitors()));
    return local(own.connectionString(), own, listener);
  }

  private Open local(String reach, @Nullable LocalWorkspace own, CallListener listener) {
    return new Open(
        AddressBook.LOCAL,
        service(ConnectionString.parse(reach), null, ServiceSettings.API_VERSION, listener),
        own);
  }

  /** What the resource manager knows of a workspace's account, and which workspace that is. */
  public record Managed(Account account, WorkspaceId workspace, String location) {}

  /** The account of a workspace, which takes a sign-in: an access key is not enough for Azure. */
  public Managed managed(String name) {
    if (name.equalsIgnoreCase(AddressBook.LOCAL)) {
      RunningWorkspace running =
          RunningWorkspace.find(localFolder)
              .orElseThrow(
                  () ->
                      new WorkspaceException(
                          "The local workspace has no account while nobody serves it; begin with"
                              + " 'ketbench workspace serve'."));
      return managed(
          new Discovery(running.endpoint(), new Authentication.Key(running.key()), client),
          ConnectionString.parse(running.connectionString()).workspace());
    }
    Entry entry =
        book.find(name)
            .orElseThrow(
                () ->
                    new WorkspaceException(
                        "There is no workspace '"
                            + name
                            + "'; there are "
                            + String.join(", ", names())
                            + "."));
    SignIn way = entry.signIn() == SignIn.KEY ? SignIn.DEFAULT : entry.signIn();
    return managed(discovery(way, entry.tenant()), entry.workspace());
  }

  private static Managed managed(Discovery discovery, WorkspaceId workspace) {
    return new Managed(
        new Account(discovery), workspace, discovery.workspace(workspace).location());
  }

  /** What asks the resource manager on behalf of whoever signed in; it asks nobody itself. */
  public Discovery discovery(SignIn way, @Nullable String tenant) {
    return new Discovery(
        Cloud.of(variables).requireManager(), credentials.quiet(way, tenant), client);
  }

  /** The names of all workspaces. */
  public List<String> names() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(AddressBook.LOCAL), book.entries().stream().map(Entry::name))
        .toList();
  }

  /**
   * The address that a text of any kind gives: a connection string, a workspace's path, the address
   * of a secret in a key vault, or a workspace's name, which is looked for.
   */
  public Address resolve(String text, SignIn signIn) {
    return resolve(text, signIn, null);
  }

  /**
   * The same for somebody who signed in to a tenant.
   *
   * @param tenant null for the usual one
   */
  public Address resolve(String text, SignIn signIn, @Nullable String tenant) {
    if (ConnectionString.looksLike(text)) {
      return ConnectionString.parse(text);
    }
    if (ResourcePath.looksLike(text)) {
      return completed(new Address(ResourcePath.parse(text), null, tenant, null), signIn);
    }
    if (Vault.looksLike(text)) {
      return completed(Vault.read(text, credentials.quiet(signIn, tenant), client), signIn);
    }
    List<Discovery.Found> found = discovery(signIn, tenant).named(text);
    if (found.size() != 1) {
      throw new WorkspaceException(
          found.isEmpty()
              ? "No workspace is named '" + text + "' in the subscriptions you can see."
              : found.size() + " workspaces are named '" + text + "'; give the path of one.");
    }
    Discovery.Found only = found.getFirst();
    return completed(new Address(only.workspace(), only.endpoint(), tenant, null), signIn);
  }

  /** An address whose endpoint is known, since the resource manager was asked where it was not. */
  private Address completed(Address address, SignIn signIn) {
    if (address.endpoint() != null) {
      return address;
    }
    SignIn way = signIn == SignIn.KEY ? SignIn.DEFAULT : signIn;
    WorkspaceId workspace = address.workspace();
    String tenant =
        address.tenant() == null
            ? discovery(way, null).tenantOf(workspace.subscription()).orElse(null)
            : address.tenant();
    URI endpoint = discovery(way, tenant).workspace(workspace).endpoint();
    if (endpoint == null) {
      throw new WorkspaceException(
          "The workspace '" + workspace.name() + "' does not say where it listens.");
    }
    return new Address(workspace, endpoint, tenant, address.key());
  }

  private QuantumService service(
      Address address, @Nullable SignIn signIn, String version, CallListener listener) {
    Secret key = address.key();
    SignIn way = signIn == null || signIn == SignIn.KEY ? SignIn.DEFAULT : signIn;
    Address whole = completed(address, way);
    URI endpoint = whole.endpoint();
    if (endpoint == null) {
      throw new WorkspaceException("The workspace does not say where it listens.");
    }
    Authentication authentication =
        key == null
            ? new Authentication.Token(credentials.quiet(way, whole.tenant()))
            : new Authentication.Key(key.reveal());
    return new AzureQuantumService(
        new ServiceSettings(endpoint, whole.workspace(), version, authentication, listener, false),
        client);
  }
}
