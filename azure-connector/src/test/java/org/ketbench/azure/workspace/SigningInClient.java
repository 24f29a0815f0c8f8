package org.ketbench.azure.workspace;

import com.azure.core.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import org.ketbench.azure.service.CallListener;
import org.ketbench.azure.service.LibraryLog;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.Query;

/**
 * A program that signs in, uses a workspace, and signs out, in the order that it is told; for tests
 * of what takes another process. It takes a folder, a way to sign in, a workspace's address and
 * what to do.
 */
public final class SigningInClient {
  private final Credentials credentials;
  private final Connections connections;
  private final SignIn way;
  private final String address;

  private SigningInClient(Path folder, SignIn way, String address) {
    HttpClient client = Connections.client();
    SecretStore secrets = new ChosenSecrets(folder, System.getenv(), System.out::println);
    credentials = new Credentials(client, System.getenv(), secrets);
    connections =
        new Connections(
            folder.resolve("local"),
            new AddressBook(folder.resolve("workspaces.json"), secrets),
            credentials,
            System.getenv(),
            settings -> settings,
            client);
    this.way = way;
    this.address = address;
  }

  public static void main(String[] arguments) {
    LibraryLog quiet = LibraryLog.standard();
    quiet.quiet();
    SigningInClient client =
        new SigningInClient(Path.of(arguments[0]), SignIn.valueOf(arguments[1]), arguments[2]);
    int code = 0;
    for (String what : List.of(arguments).subList(3, arguments.length)) {
      try {
        client.act(what);
      } catch (RuntimeException e) {
        System.out.println(what + " failed: " + e.getMessage());
        code = 1;
      }
    }
    System.out.flush();
    // The libraries leave threads behind that nobody waits for.
    Runtime.getRuntime().halt(code);
  }

  private void act(String what) {
    switch (what) {
      case "sign-in" -> {
        credentials.signIn(way, null, System.out::println);
        System.out.println("signed in: " + credentials.signedIn(way, null).orElse("nobody"));
      }
      case "sign-out" -> {
        credentials.signOut(way, null);
        System.out.println("signed in: " + credentials.signedIn(way, null).orElse("nobody"));
      }
      case "use" -> use();
      default -> throw new IllegalArgumentException(what);
    }
  }

  private void use() {
    Address found = connections.resolve(address, way);
    QuantumService service = connections.open(found, way, CallListener.NONE).service();
    System.out.println(
        "providers: "
            + service.providers().size()
            + ", jobs: "
            + service.jobs(Query.all()).items().size());
  }
}
