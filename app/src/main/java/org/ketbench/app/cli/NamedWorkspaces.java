package org.ketbench.app.cli;

import com.azure.core.http.HttpClient;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.ketbench.azure.workspace.AddressBook;
import org.ketbench.azure.workspace.ChosenSecrets;
import org.ketbench.azure.workspace.Connections;
import org.ketbench.azure.workspace.Credentials;
import org.ketbench.azure.workspace.Entry;
import org.ketbench.azure.workspace.SecretStore;

/** The workspaces the user has named, and what it takes to reach them. */
record NamedWorkspaces(
    AddressBook book, SecretStore secrets, Credentials credentials, Connections connections) {

  /** Those of this user; what there is to tell about their keys is told. */
  static NamedWorkspaces ofUser(Path folder, Consumer<String> tell) {
    SecretStore secrets = new ChosenSecrets(folder, System.getenv(), tell);
    AddressBook book = new AddressBook(folder.resolve("workspaces.json"), secrets);
    HttpClient client = Connections.client();
    Credentials credentials = new Credentials(client, System.getenv(), secrets);
    return new NamedWorkspaces(
        book,
        secrets,
        credentials,
        new Connections(
            folder.resolve("workspace"),
            book,
            credentials,
            System.getenv(),
            settings -> settings,
            client));
  }

  /** The workspace of a name that has to be there. */
  Entry require(String name) {
    return book.find(name)
        .orElseThrow(
            () ->
                ConnectorSession.failure(
                    ExitCode.WRONG_USAGE,
                    "no-workspace",
                    "There is no workspace '%s' to sign in to; there are %s."
                        .formatted(name, String.join(", ", connections.names()))));
  }
}
