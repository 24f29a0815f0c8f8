package org.ketbench.azure.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.azure.service.WorkspaceId;

/** The texts by which users name workspaces. */
final class ConnectionStringTest {
  private static final String GUID = "12345678-1234-1234-1234-123456789abc";
  private static final String CANARY = "canary-key-canary-key";
  private static final String WHOLE =
      "SubscriptionId="
          + GUID
          + ";ResourceGroupName=group;WorkspaceName=space;ApiKey="
          + CANARY
          + ";QuantumEndpoint=https://eastus-v2.quantum.azure.com/;";

  @Test
  void readsWhatThePortalWrites() {
    Address address = ConnectionString.parse(WHOLE);

    assertEquals(new WorkspaceId(GUID, "group", "space"), address.workspace());
    assertEquals(URI.create("https://eastus-v2.quantum.azure.com/"), address.endpoint());
    assertEquals(new Secret(CANARY), address.key());
    assertFalse(address.toString().contains(CANARY), address.toString());
  }

  @Test
  void readsPartsInAnyOrderAndCase() {
    Address address =
        ConnectionString.parse(
            " quantumendpoint = http://127.0.0.1:8080/ ;APIKEY=a=b==;workspacename=space;"
                + "ResourceGROUPname=group;subscriptionID="
                + GUID.toUpperCase(java.util.Locale.ROOT));

    assertEquals(new Secret("a=b=="), address.key());
    assertEquals(GUID, address.workspace().subscription());
    assertEquals("127.0.0.1", String.valueOf(URI.create("http://127.0.0.1:8080/").getHost()));
  }

  @Test
  void takesATenantInPlaceOfAKey() {
    Address address = ConnectionString.parse(WHOLE.replace("ApiKey=" + CANARY, "TenantId=" + GUID));

    assertNull(address.key());
    assertEquals(GUID, address.tenant());
  }

  @ParameterizedTest
  @CsvSource({
    "SubscriptionId=" + GUID + ";, '', SubscriptionId",
    "WorkspaceName=space;, '', WorkspaceName",
    "ResourceGroupName=group, ResourceGroupName=, ResourceGroupName",
    "ApiKey=" + CANARY + ";, '', ApiKey",
    GUID + ", 123, SubscriptionId",
    "space, 1 2, WorkspaceName",
    "https://eastus-v2.quantum.azure.com/, http://eastus.quantum.azure.com/, QuantumEndpoint",
    "https://eastus-v2.quantum.azure.com/, nowhere, QuantumEndpoint",
  })
  void namesThePartThatIsWrongAndShowsNoKey(String part, String instead, String named) {
    WorkspaceException problem =
        assertThrows(
            WorkspaceException.class, () -> ConnectionString.parse(WHOLE.replace(part, instead)));

    String said = String.valueOf(problem.getMessage());
    assertTrue(said.contains(named), said);
    assertFalse(said.contains(CANARY), said);
  }

  @Test
  void showsNothingOfAPieceThatMayBeAKey() {
    WorkspaceException problem =
        assertThrows(WorkspaceException.class, () -> ConnectionString.parse(WHOLE + CANARY));

    assertFalse(String.valueOf(problem.getMessage()).contains(CANARY));
  }

  @Test
  void readsPathsInAnyCase() {
    assertEquals(
        new WorkspaceId(GUID, "group", "space"),
        ResourcePath.parse(
            "/Subscriptions/"
                + GUID
                + "/resourcegroups/group/providers/microsoft.quantum/Workspaces/space"));
    assertThrows(WorkspaceException.class, () -> ResourcePath.parse("/subscriptions/" + GUID));
  }

  @Test
  void readsTheVariablesOfThePythonClient() {
    Address named =
        Environment.read(
            Map.of(
                "AZURE_QUANTUM_SUBSCRIPTION_ID", GUID,
                "AZURE_QUANTUM_WORKSPACE_RG", "group",
                "AZURE_QUANTUM_WORKSPACE_NAME", "space",
                "AZURE_QUANTUM_WORKSPACE_LOCATION", "East US"));
    Address connected = Environment.read(Map.of("AZURE_QUANTUM_CONNECTION_STRING", WHOLE));
    WorkspaceException half =
        assertThrows(
            WorkspaceException.class,
            () -> Environment.read(Map.of("AZURE_QUANTUM_SUBSCRIPTION_ID", GUID)));

    assertNotNull(named);
    assertEquals(URI.create("https://eastus.quantum.azure.com/"), named.endpoint());
    assertEquals(ConnectionString.parse(WHOLE), connected);
    assertNull(Environment.read(Map.of("PATH", "/bin")));
    assertTrue(String.valueOf(half.getMessage()).contains("AZURE_QUANTUM_WORKSPACE_RG"));
  }

  @Test
  void aSecretOfAVaultHoldsEither() {
    assertEquals(ConnectionString.parse(WHOLE), Vault.address("s", WHOLE));
    assertEquals(
        "space",
        Vault.address(
                "s",
                "/subscriptions/"
                    + GUID
                    + "/resourceGroups/group/providers/Microsoft.Quantum/Workspaces/space")
            .workspace()
            .name());
    WorkspaceException neither =
        assertThrows(WorkspaceException.class, () -> Vault.address("s", CANARY));
    assertFalse(String.valueOf(neither.getMessage()).contains(CANARY));
  }
}
