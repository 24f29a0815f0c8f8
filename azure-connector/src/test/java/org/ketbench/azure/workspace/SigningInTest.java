package org.ketbench.azure.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.HttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.CallListener;
import org.ketbench.azure.service.LibraryLog;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.ServiceException;

/** Signing in and finding workspaces, over the wire and under the real names of everything. */
@Timeout(60)
final class SigningInTest {
  private static final String PATH = FakeManager.PATH;
  private static final Map<String, String> APPLICATION =
      Map.of(
          "AZURE_TENANT_ID", FakeAuthority.HOME,
          "AZURE_CLIENT_ID", FakeAuthority.APPLICATION,
          "AZURE_CLIENT_SECRET", FakeAuthority.APPLICATION_SECRET);

  @TempDir private static Path place;
  private static FakeCloud cloud;
  private static HttpClient client;
  private static final LibraryLog LOG = LibraryLog.standard();

  @TempDir private Path folder;
  private final MemorySecrets secrets = new MemorySecrets();

  @BeforeAll
  static void start() {
    LOG.quiet();
    cloud = new FakeCloud(place);
    client = cloud.client();
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @BeforeEach
  void asAtFirst() throws IOException {
    cloud.authority.revoked = false;
    cloud.authority.seconds = 3600;
    cloud.authority.failing.set(0);
    cloud.mayUseWorkspace = true;
    cloud.manager().mayRead = true;
    cloud.manager().secrets.clear();
    cloud.tunnel.cut(false);
    cloud.calls.clear();
    cloud.authority.grants.clear();
  }

  private Credentials credentials(Map<String, String> variables) {
    return new Credentials(client, variables, secrets);
  }

  private AddressBook book() {
    return new AddressBook(folder.resolve("workspaces.json"), secrets);
  }

  private Connections connections(Credentials credentials, Map<String, String> variables) {
    return new Connections(
        folder.resolve("local"), book(), credentials, variables, settings -> settings, client);
  }

  /** Adds the workspace and opens it by its name. */
  private QuantumService opened(Connections connections, Address address, SignIn way) {
    book().add("lab", address, way);
    return connections.open("lab", CallListener.NONE).service();
  }

  private static void use(QuantumService service) {
    assertTrue(
        service.providers().stream().anyMatch(provider -> provider.id().equals("ionq")), "targets");
    assertEquals(List.of(), service.jobs(Query.all()).items());
  }

  @Test
  void anApplicationSignsInByItsSecret() {
    Credentials credentials = credentials(APPLICATION);
    Connections connections = connections(credentials, APPLICATION);

    Address found = connections.resolve(PATH, SignIn.SERVICE_PRINCIPAL);

    assertEquals(URI.create("https://" + FakeCloud.WORKSPACE), found.endpoint());
    assertEquals(FakeAuthority.HOME, found.tenant());
    use(opened(connections, found, SignIn.SERVICE_PRINCIPAL));
    assertEquals(
        List.of("client_credentials", "client_credentials"),
        List.copyOf(cloud.authority.grants),
        "one token for the manager, one for the workspace");
  }

  @Test
  void theDefaultChainBeginsWithTheEnvironment() {
    Connections connections = connections(credentials(APPLICATION), APPLICATION);

    use(opened(connections, connections.resolve("local", SignIn.DEFAULT), SignIn.DEFAULT));
  }

  @Test
  void aWrongSecretIsSaidAndNotShown() {
    Map<String, String> wrong = new HashMap<>(APPLICATION);
    wrong.put("AZURE_CLIENT_SECRET", "canary-wrong-secret");
    Connections connections = connections(credentials(wrong), wrong);

    ServiceException refused =
        assertThrows(
            ServiceException.class, () -> connections.resolve(PATH, SignIn.SERVICE_PRINCIPAL));

    assertEquals(ServiceException.Kind.NOT_SIGNED_IN, refused.kind());
    assertTrue(said(refused).contains("AADSTS7000215"), said(refused));
    assertFalse(said(refused).contains("canary"), said(refused));
  }

  /** Whoever is asked to type a code does so. */
  private static void typeTheCode(String told) {
    assertTrue(told.contains("ABCD-1234"), told);
    cloud.authority.approve();
  }

  @Test
  void aPersonSignsInByACodeAndFindsTheWorkspaceByName() {
    Credentials credentials = credentials(Map.of());
    Connections connections = connections(credentials, Map.of());
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);

    Discovery discovery = connections.discovery(SignIn.DEVICE_CODE, null);
    assertEquals(
        List.of(FakeAuthority.HOME, "00000000-0000-0000-0000-0000000000bb"), discovery.tenants());
    assertEquals(
        List.of("Lab", "Empty"),
        discovery.subscriptions().stream().map(Discovery.Subscription::name).toList());
    Discovery.Found listed = discovery.workspaces(FakeManager.SUBSCRIPTION).getFirst();
    Address byName = connections.resolve("local", SignIn.DEVICE_CODE);

    assertEquals(listed.workspace(), byName.workspace());
    use(opened(connections, byName, SignIn.DEVICE_CODE));
    assertEquals(Optional.of(FakeAuthority.PERSON), credentials.signedIn(SignIn.DEVICE_CODE, null));
    assertTrue(
        cloud.tunnel.hosts.stream().noneMatch(host -> host.startsWith("elsewhere")),
        "a link led a token elsewhere");
  }

  @Test
  void oneSignInIsEnoughForTheTenantThatAPathLeadsTo() {
    Credentials credentials = credentials(Map.of());
    Connections connections = connections(credentials, Map.of());
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);

    Address byPath = connections.resolve(PATH, SignIn.DEVICE_CODE);
    int asked = asked();
    credentials.ensure(SignIn.DEVICE_CODE, byPath.tenant(), told -> cloud.authority.approve());

    assertEquals(FakeAuthority.HOME, byPath.tenant());
    use(opened(connections, byPath, SignIn.DEVICE_CODE));
    assertEquals(asked, asked(), "somebody was asked once more");
  }

  /** How often a person was asked for anything. */
  private static int asked() {
    return (int)
        cloud.calls.stream()
            .filter(call -> call.endsWith("/devicecode") || call.endsWith("/authorize"))
            .count();
  }

  @Test
  void tokensAreRenewedWithoutAsking() {
    cloud.authority.seconds = 60;
    Credentials credentials = credentials(Map.of());
    Connections connections = connections(credentials, Map.of());
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);
    QuantumService service =
        opened(connections, connections.resolve("local", SignIn.DEVICE_CODE), SignIn.DEVICE_CODE);

    use(service);

    assertEquals(1, asked());
    assertTrue(cloud.authority.grants.contains("refresh_token"), "nothing was renewed");
  }

  @Test
  void whatPollsIsToldToSignInAgainAndAsksNobody() {
    cloud.authority.seconds = 60;
    Credentials credentials = credentials(Map.of());
    Connections connections = connections(credentials, Map.of());
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);
    Address address = connections.resolve("local", SignIn.DEVICE_CODE);
    cloud.authority.revoked = true;
    QuantumService service = opened(connections, address, SignIn.DEVICE_CODE);

    ServiceException refused = assertThrows(ServiceException.class, service::providers);

    assertEquals(Reaction.SIGN_IN_AGAIN, Classification.of(refused));
    assertTrue(said(refused).contains("sign in again"), said(refused));
    assertEquals(1, asked(), "a poller asked somebody");

    cloud.authority.revoked = false;
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);
    use(service);
  }

  @Test
  void aNetworkThatIsGoneIsNoReasonToSignInAgain() throws IOException {
    cloud.authority.seconds = 60;
    Credentials credentials = credentials(Map.of());
    Connections connections = connections(credentials, Map.of());
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);
    Address address = connections.resolve("local", SignIn.DEVICE_CODE);
    QuantumService service = opened(connections, address, SignIn.DEVICE_CODE);

    cloud.authority.failing.set(8);
    ServiceException failed = assertThrows(ServiceException.class, service::providers);

    assertEquals(ServiceException.Kind.NOT_SENT, failed.kind(), failed.toString());
    assertEquals(Reaction.RETRY, Classification.of(failed));
    cloud.authority.failing.set(0);
    cloud.tunnel.cut(true);
    ServiceException cut = assertThrows(ServiceException.class, service::providers);
    assertEquals(ServiceException.Kind.NOT_SENT, cut.kind(), cut.toString());
    cloud.tunnel.cut(false);
    use(service);
  }

  @Test
  void whoSignsOutHasToSignInAgain() {
    Credentials credentials = credentials(Map.of());
    Connections connections = connections(credentials, Map.of());
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);
    Address address = connections.resolve(PATH, SignIn.DEVICE_CODE);
    QuantumService before = opened(connections, address, SignIn.DEVICE_CODE);
    use(before);

    credentials.signOut(SignIn.DEVICE_CODE, address.tenant());

    assertEquals(Optional.empty(), credentials.signedIn(SignIn.DEVICE_CODE, null));
    assertEquals(Optional.empty(), secrets.get("sign-in:device_code:usual"), "tokens were kept");
    QuantumService after = connections.open("lab", CallListener.NONE).service();
    ServiceException refused = assertThrows(ServiceException.class, after::providers);
    assertEquals(ServiceException.Kind.NOT_SIGNED_IN, refused.kind());
  }

  @Test
  void aVaultHoldsAConnectionStringOrAPath() {
    Connections connections = connections(credentials(APPLICATION), APPLICATION);
    cloud.manager().secrets.put("path", PATH);
    cloud.manager().secrets.put("string", cloud.workspace.connectionString());
    cloud.manager().secrets.put("nonsense", "canary nonsense");
    String vault = "https://" + FakeCloud.VAULT + "/secrets/";

    Address byPath = connections.resolve(vault + "path", SignIn.SERVICE_PRINCIPAL);
    Address byString = connections.resolve(vault + "string", SignIn.SERVICE_PRINCIPAL);
    WorkspaceException nonsense = refusedBy(connections, vault + "nonsense");
    WorkspaceException missing = refusedBy(connections, vault + "missing");
    cloud.manager().mayRead = false;
    WorkspaceException denied = refusedBy(connections, vault + "path");

    assertEquals(URI.create("https://" + FakeCloud.WORKSPACE), byPath.endpoint());
    assertNull(byPath.key());
    use(opened(connections, byPath, SignIn.SERVICE_PRINCIPAL));
    assertEquals(new Secret(cloud.workspace.key()), byString.key());
    assertTrue(said(nonsense).contains("neither a connection string nor"));
    assertFalse(said(nonsense).contains("canary"));
    assertTrue(said(missing).contains("no secret 'missing'"), said(missing));
    assertTrue(said(denied).contains("Key Vault Secrets User"), said(denied));
  }

  private static WorkspaceException refusedBy(Connections connections, String address) {
    return assertThrows(
        WorkspaceException.class, () -> connections.resolve(address, SignIn.SERVICE_PRINCIPAL));
  }

  @Test
  void aCloudOfItsOwnIsNamedByTheEnvironment() {
    Map<String, String> variables = new HashMap<>(APPLICATION);
    variables.put(Cloud.AUTHORITY, "https://" + FakeCloud.OWN_LOGIN + "/");
    WorkspaceException unknown =
        assertThrows(
            WorkspaceException.class,
            () ->
                connections(credentials(variables), variables)
                    .resolve(PATH, SignIn.SERVICE_PRINCIPAL));
    variables.put(Cloud.MANAGER, FakeCloud.OWN_MANAGER);
    Connections connections = connections(credentials(variables), variables);

    Address found = connections.resolve(PATH, SignIn.SERVICE_PRINCIPAL);

    assertTrue(said(unknown).contains(Cloud.MANAGER), said(unknown));
    assertEquals(URI.create("https://" + FakeCloud.WORKSPACE), found.endpoint());
    assertTrue(
        cloud.calls.stream().noneMatch(call -> call.contains(FakeCloud.LOGIN)),
        cloud.calls.toString());
  }

  @Test
  void aRoleThatIsMissingIsNamedWithTheCommandThatGrantsIt() {
    Connections connections = connections(credentials(APPLICATION), APPLICATION);
    Address address = connections.resolve(PATH, SignIn.SERVICE_PRINCIPAL);
    QuantumService service = opened(connections, address, SignIn.SERVICE_PRINCIPAL);
    cloud.mayUseWorkspace = false;
    ServiceException jobs = assertThrows(ServiceException.class, () -> service.jobs(Query.all()));
    ServiceException storage =
        assertThrows(ServiceException.class, () -> service.containerUri("job-x"));
    cloud.manager().mayRead = false;
    ServiceException manager =
        assertThrows(
            ServiceException.class, () -> connections.resolve(PATH, SignIn.SERVICE_PRINCIPAL));

    String grant =
        "az role assignment create --assignee \"YOU\" --role \"Quantum Workspace Data Contributor\""
            + " --scope \""
            + PATH;
    assertTrue(
        said(jobs).toLowerCase(Locale.ROOT).contains(grant.toLowerCase(Locale.ROOT)), said(jobs));
    assertTrue(said(manager).contains("Quantum Workspace Data Contributor"), said(manager));
    assertTrue(said(storage).contains("Storage Blob Data Contributor"), said(storage));
    assertEquals(Reaction.ASK, Classification.of(jobs));
  }

  @Test
  void noFileHoldsAToken() throws IOException {
    Credentials credentials = credentials(Map.of());
    credentials.signIn(SignIn.DEVICE_CODE, null, SigningInTest::typeTheCode);
    Connections connections = connections(credentials, Map.of());
    use(opened(connections, connections.resolve("local", SignIn.DEVICE_CODE), SignIn.DEVICE_CODE));

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String secret : cloud.authority.secrets()) {
          assertFalse(text.contains(secret), () -> secret + " is in " + file);
        }
      }
    }
  }

  private static String said(Exception problem) {
    return String.valueOf(problem.getMessage());
  }
}
