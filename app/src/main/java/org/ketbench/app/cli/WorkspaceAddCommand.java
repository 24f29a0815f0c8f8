package org.ketbench.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.workspace.Address;
import org.ketbench.azure.workspace.ConnectionString;
import org.ketbench.azure.workspace.Entry;
import org.ketbench.azure.workspace.Environment;
import org.ketbench.azure.workspace.SignIn;
import org.ketbench.azure.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "add", description = "Give a workspace a name by which commands can reach it.")
final class WorkspaceAddCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Parameters(index = "0", paramLabel = "NAME", description = "How to call it.")
  private String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ADDRESS",
      description = {
        "A connection string, a path /subscriptions/…, the address of a secret in a key vault that",
        "holds either, or the name of a workspace in Azure. Left out, it is taken from the",
        "environment variables that the Python client reads; - reads it from standard input, where",
        "no list of processes shows its key."
      })
  private @Nullable String address;

  @Option(
      names = "--sign-in",
      paramLabel = "WAY",
      description =
          "browser, device-code, cli, service-principal, managed-identity or default, for an"
              + " address without a key.")
  private String way = "default";

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      description = "Whose sign-in it is, where that is not the usual one.")
  private @Nullable String tenant;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          SignIn signIn = signIn();
          Console console = parent.console();
          NamedWorkspaces named =
              NamedWorkspaces.ofUser(ConnectorSession.folder(), console.err()::println);
          Address found = resolved(named, signIn, console);
          Entry entry = named.book().add(name, found, signIn);
          tell(console, named, entry);
          return ExitCode.DONE;
        });
  }

  private SignIn signIn() {
    try {
      SignIn chosen = SignIn.valueOf(way.toUpperCase(Locale.ROOT).replace('-', '_'));
      if (chosen != SignIn.KEY) {
        return chosen;
      }
    } catch (IllegalArgumentException e) {
      // Said below, with the names that there are.
    }
    throw ConnectorSession.failure(
        ExitCode.WRONG_USAGE,
        "usage",
        "There is no way to sign in called '"
            + way
            + "'; there are browser, device-code, cli, service-principal, managed-identity and"
            + " default.");
  }

  private Address resolved(NamedWorkspaces named, SignIn signIn, Console console) {
    String text = address;
    if (text == null) {
      Address found = Environment.read(System.getenv());
      if (found == null) {
        throw new WorkspaceException(
            "Give the workspace's address, or set AZURE_QUANTUM_CONNECTION_STRING.");
      }
      return found;
    }
    String whole = text.equals("-") ? line() : text;
    if (signIn.asks() && !ConnectionString.looksLike(whole)) {
      named.credentials().signIn(signIn, tenant, console.err()::println);
    }
    Address found = named.connections().resolve(whole, signIn, tenant);
    if (signIn.asks() && found.key() == null) {
      named.credentials().ensure(signIn, found.tenant(), console.err()::println);
    }
    return found;
  }

  private static String line() {
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      String line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new WorkspaceException("Standard input cannot be read: " + e.getMessage(), e);
    }
  }

  private static void tell(Console console, NamedWorkspaces named, Entry entry) {
    boolean key = entry.signIn() == SignIn.KEY;
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            json.writeStringField("name", entry.name());
            json.writeStringField("path", entry.workspace().path());
            json.writeStringField("endpoint", String.valueOf(entry.endpoint()));
            json.writeStringField("signIn", entry.signIn().title());
            if (key) {
              json.writeStringField("keyStore", named.secrets().where());
            }
          });
      return;
    }
    console.out().println(entry.name() + "  " + entry.endpoint());
    console
        .out()
        .println(
            key
                ? "Its access key is in " + named.secrets().where() + "."
                : "Sign-in by " + entry.signIn().title() + ".");
  }
}
