package org.ketbench.app.connector.work;

import com.azure.core.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.azure.job.CallNotes;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.service.LibraryLog;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.OwnPrices;
import org.ketbench.azure.target.Prices;
import org.ketbench.azure.workspace.AddressBook;
import org.ketbench.azure.workspace.ChosenSecrets;
import org.ketbench.azure.workspace.Connections;
import org.ketbench.azure.workspace.Credentials;
import org.ketbench.azure.workspace.SecretStore;

/**
 * All that stands behind the connector's tab: the ledger, the list of workspaces, and those of them
 * that are open. Opening it reads files and makes no call over a network.
 */
public final class Connector implements AutoCloseable {
  private final ConnectorPlace place;
  private final Listener listener;
  private final Ledger ledger;
  private final Catalogue catalogue = Catalogue.standard();
  private final Prices prices;
  private final SecretStore secrets;
  private final AddressBook book;
  private final HttpClient client;
  private final Credentials credentials;
  private final Connections connections;
  private final Map<String, OpenWorkspace> open = new HashMap<>();
  /* The libraries would report every broken connection to whoever reads standard error. */
  private final LibraryLog quiet = LibraryLog.standard();

  private Connector(ConnectorPlace place, Ledger ledger, Listener listener) {
    this.place = place;
    this.ledger = ledger;
    this.listener = listener;
    quiet.quiet();
    prices = OwnPrices.over(Prices.standard(), place.folder().resolve(OwnPrices.FILE));
    secrets = new ChosenSecrets(place.folder(), place.environment(), listener::told);
    book = new AddressBook(place.folder().resolve("workspaces.json"), secrets);
    client = Connections.client();
    SecretStore tokens = place.tokens();
    credentials = new Credentials(client, place.environment(), tokens == null ? secrets : tokens);
    connections =
        new Connections(
            place.localFolder(),
            book,
            credentials,
            place.environment(),
            place.localSettings(),
            client);
  }

  /** Opens the ledger and reads the list of workspaces; takes a while the first time. */
  public static Connector open(ConnectorPlace place, Listener listener) {
    Ledger ledger = Ledger.open(place.folder());
    try {
      return new Connector(place, ledger, listener);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  public ConnectorPlace place() {
    return place;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public AddressBook book() {
    return book;
  }

  public SecretStore secrets() {
    return secrets;
  }

  public Credentials credentials() {
    return credentials;
  }

  public Connections connections() {
    return connections;
  }

  /** What calls are made with. */
  public HttpClient client() {
    return client;
  }

  /** The names of all workspaces, that of this computer first. */
  public List<String> names() {
    return connections.names();
  }

  /** A workspace by its name, opened where it is not; that may take as long as a network does. */
  public synchronized OpenWorkspace workspace(String name) {
    OpenWorkspace known = open.get(name);
    if (known != null) {
      return known;
    }
    CallNotes calls = new CallNotes();
    Connections.Open connection = connections.open(name, calls);
    try {
      OpenWorkspace opened =
          new OpenWorkspace(connection, calls, ledger, catalogue, prices, place.time(), listener);
      open.put(name, opened);
      return opened;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Closes a workspace; its jobs stay in the ledger. */
  public synchronized void close(String name) {
    OpenWorkspace known = open.remove(name);
    if (known != null) {
      known.close();
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(OpenWorkspace::close);
    open.clear();
    ledger.close();
  }
}
