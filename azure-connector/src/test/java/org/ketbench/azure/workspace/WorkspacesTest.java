package org.ketbench.azure.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.CallListener;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.target.Offer;
import reactor.core.publisher.Mono;

/** Workspaces under names, their secrets, and what the resource manager knows of them. */
final class WorkspacesTest {
  private static final String CANARY = "canary-key-canary-key";
  private static final HttpClient CLIENT = Connections.client();

  @TempDir Path folder = Path.of("");

  private AddressBook book(SecretStore secrets) {
    return new AddressBook(folder.resolve("workspaces.json"), secrets);
  }

  private Connections connections(AddressBook book) {
    return new Connections(
        folder.resolve("local"),
        book,
        new Credentials(CLIENT, Map.of(), new MemorySecrets()),
        Map.of(),
        settings -> settings.atScale(0),
        CLIENT);
  }

  @Test
  void opensTheLocalWorkspaceByName() {
    try (Connections.Open open =
        connections(book(new MemorySecrets())).open("local", CallListener.NONE)) {
      assertTrue(open.service().providers().stream().anyMatch(each -> each.id().equals("local")));
      assertNotNull(open.local());
    }
  }

  @Test
  void opensAServedWorkspaceByItsConnectionString() throws IOException {
    try (LocalWorkspace served =
        LocalWorkspace.start(LocalSettings.in(folder.resolve("served")).withKey(CANARY))) {
      MemorySecrets secrets = new MemorySecrets();
      AddressBook book = book(secrets);
      Entry entry =
          book.add("mine", ConnectionString.parse(served.connectionString()), SignIn.DEFAULT);
      try (Connections.Open open = connections(book).open("MINE", CallListener.NONE)) {
        assertFalse(open.service().providers().isEmpty());
      }

      assertEquals(SignIn.KEY, entry.signIn());
      assertEquals(Optional.of(new Secret(CANARY)), secrets.get(entry.keyName()));
      assertNoFileHolds(CANARY);
      assertTrue(book.remove("mine"));
      assertEquals(Optional.empty(), secrets.get(entry.keyName()));
      assertThrows(
          WorkspaceException.class, () -> connections(book).open("mine", CallListener.NONE));
    }
  }

  private void assertNoFileHolds(String secret) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(
            Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret),
            "the key is in " + file);
      }
    }
  }

  @Test
  void refusesNamesAndFilesThatAreWrong() throws IOException {
    AddressBook book = book(new MemorySecrets());
    Address address =
        ConnectionString.parse(
            "SubscriptionId=00000000-0000-0000-0000-000000000000;ResourceGroupName=g;"
                + "WorkspaceName=ws;ApiKey=k;QuantumEndpoint=http://127.0.0.1:1/");
    assertThrows(WorkspaceException.class, () -> book.add("local", address, SignIn.KEY));
    assertThrows(WorkspaceException.class, () -> book.add("../x", address, SignIn.KEY));
    Files.writeString(folder.resolve("workspaces.json"), "{\"version\":99}");
    WorkspaceException newer = assertThrows(WorkspaceException.class, book::entries);

    assertTrue(String.valueOf(newer.getMessage()).contains("newer version"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"workspaces\": [ | line 1, column 17",
        "``                 | it is empty",
        "[]                 | no JSON object",
        "{}                 | lacks the list 'workspaces'",
        "{\"workspaces\":[{\"name\":\"x\"}]} | lacks its subscription",
      })
  void aDamagedListIsLeftAsItIs(String text, String reason) throws IOException {
    Path list = Files.writeString(folder.resolve("workspaces.json"), text);
    AddressBook book = book(new MemorySecrets());
    Address address =
        ConnectionString.parse(
            "SubscriptionId=00000000-0000-0000-0000-000000000000;ResourceGroupName=g;"
                + "WorkspaceName=ws;ApiKey=k;QuantumEndpoint=http://127.0.0.1:1/");

    WorkspaceException damaged = assertThrows(WorkspaceException.class, book::entries);
    assertThrows(WorkspaceException.class, () -> book.add("mine", address, SignIn.KEY));

    assertEquals(WorkspaceException.Fault.FILE, damaged.fault());
    String message = String.valueOf(damaged.getMessage());
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.contains(reason), message);
    assertTrue(message.contains("Mend or remove"), message);
    assertEquals(text, Files.readString(list));
  }

  @Test
  void asksTheResourceManager() {
    try (LocalWorkspace served = LocalWorkspace.start(LocalSettings.in(folder.resolve("served")))) {
      Discovery discovery =
          new Discovery(
              URI.create(served.endpoint()), new Authentication.Key(served.key()), CLIENT);

      Discovery.Subscription subscription = discovery.subscriptions().getFirst();
      Discovery.Found listed = discovery.workspaces(subscription.id()).getFirst();
      Discovery.Found found = discovery.workspace(listed.workspace());
      Discovery.Found named = discovery.named("local").getFirst();

      assertEquals(List.of(subscription.tenant()), discovery.tenants());
      assertEquals(URI.create(served.endpoint()), listed.endpoint());
      assertEquals(listed.endpoint(), found.endpoint());
      assertTrue(found.providers().contains("ionq"));
      assertEquals(listed.workspace(), named.workspace());
      assertEquals(List.of(), discovery.named("another"));
      assertEquals(Optional.empty(), discovery.tenantOf(subscription.id()));
    }
  }

  @Test
  void aResourceManagerThatCannotBeReachedIsAFailureOfTheNetwork() {
    Discovery nowhere =
        new Discovery(URI.create("http://127.0.0.1:1"), new Authentication.Key("k"), CLIENT);

    for (Executable call :
        List.<Executable>of(
            () -> nowhere.tenantOf("00000000-0000-0000-0000-000000000000"), nowhere::tenants)) {
      ServiceException failure = assertThrows(ServiceException.class, call);
      assertEquals(ServiceException.Kind.NOT_SENT, failure.kind());
      assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:1"), failure::toString);
    }
  }

  @Test
  void asksForOffersSuitesAndKeys() {
    try (LocalWorkspace served =
        LocalWorkspace.start(LocalSettings.in(folder.resolve("served")).withNewNames())) {
      String first = served.key();
      Account account = account(served, first);
      WorkspaceId workspace = ConnectionString.parse(served.connectionString()).workspace();

      List<Offer> offers = account.offers(workspace.subscription(), "local");
      Offer.Suite suite = account.suites(workspace.subscription()).getFirst();
      Account.Keys keys = account.keys(workspace);

      assertTrue(offers.stream().anyMatch(offer -> offer.targets().contains("ionq.qpu.forte-1")));
      assertEquals("1000000", suite.minutes().get("standardMinutesLifetime"));
      assertEquals(new Secret(first), keys.primary());
      account.regenerateKey(workspace, true);
      ServiceException refused =
          assertThrows(ServiceException.class, () -> account.keys(workspace));
      assertEquals(401, refused.status());
      Account.Keys renewed = account(served, keys.secondary().reveal()).keys(workspace);
      assertEquals(new Secret(served.key()), renewed.primary());
      assertFalse(renewed.toString().contains(served.key()));
    }
  }

  private static Account account(LocalWorkspace served, String key) {
    return new Account(
        new Discovery(URI.create(served.endpoint()), new Authentication.Key(key), CLIENT));
  }

  @Test
  void keepsANameInAQueryAText() {
    assertEquals("'a\\' or name =~ \\'b\\\\'", Discovery.quoted("a' or name =~ 'b\\"));
  }

  @Test
  void anEncryptedFileGivesSecretsOnlyToItsPassphrase() throws IOException {
    Path file = folder.resolve("secrets.json");
    new EncryptedSecrets(file, new Secret("a passphrase")).put("w", new Secret(CANARY));

    assertEquals(
        Optional.of(new Secret(CANARY)),
        new EncryptedSecrets(file, new Secret("a passphrase")).get("w"));
    WorkspaceException wrong =
        assertThrows(
            WorkspaceException.class,
            () -> new EncryptedSecrets(file, new Secret("another one")).get("w"));
    assertTrue(String.valueOf(wrong.getMessage()).contains("passphrase"));
    assertThrows(
        WorkspaceException.class,
        () -> new EncryptedSecrets(file, new Secret("another one")).put("x", new Secret("y")));
    assertEquals(Optional.empty(), new EncryptedSecrets(file, new Secret("a passphrase")).get("x"));
    assertNoFileHolds(CANARY);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void findsTheSystemsKeyStoreOrSaysWhyNot() {
    SystemSecrets.Found found = SystemSecrets.find(folder.resolve("keys"));

    assertEquals(found.store() == null, !found.reason().isEmpty(), found.reason());
  }

  @Test
  @Timeout(20)
  void whatPollsNeverOpensABrowser() {
    try (LocalWorkspace served = LocalWorkspace.start(LocalSettings.in(folder.resolve("served")))) {
      Address address = ConnectionString.parse(served.connectionString());
      for (SignIn way : List.of(SignIn.BROWSER, SignIn.DEVICE_CODE)) {
        TokenCredential quiet =
            new Credentials(CLIENT, Map.of(), new MemorySecrets()).quiet(way, null);
        AzureQuantumService service =
            new AzureQuantumService(
                new ServiceSettings(
                    URI.create(served.endpoint()),
                    address.workspace(),
                    new Authentication.Token(quiet)),
                CLIENT);

        ServiceException refused =
            assertThrows(ServiceException.class, service::providers, way.title());

        assertEquals(ServiceException.Kind.NOT_SIGNED_IN, refused.kind(), refused.toString());
      }
    }
  }

  @Test
  void showsATokenWhereAKeyIsNotGiven() {
    try (LocalWorkspace served = LocalWorkspace.start(LocalSettings.in(folder.resolve("served")))) {
      Address address = ConnectionString.parse(served.connectionString());
      TokenCredential someone =
          request ->
              Mono.just(
                  new AccessToken(
                      "local-" + served.key(),
                      OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofHours(1))));
      AzureQuantumService service =
          new AzureQuantumService(
              new ServiceSettings(
                  URI.create(served.endpoint()),
                  address.workspace(),
                  new Authentication.Token(someone)),
              CLIENT);

      assertFalse(service.providers().isEmpty());
    }
  }
}
