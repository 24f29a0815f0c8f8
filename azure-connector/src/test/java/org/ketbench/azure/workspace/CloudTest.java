package org.ketbench.azure.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CloudTest {
  @Test
  void isThePublicOneUnlessTheEnvironmentNamesAnother() {
    Cloud open = Cloud.of(Map.of());
    Cloud sovereign = Cloud.of(Map.of(Cloud.AUTHORITY, "https://login.microsoftonline.us/"));
    Cloud bare = Cloud.of(Map.of(Cloud.AUTHORITY, "login.chinacloudapi.cn"));

    assertEquals(URI.create("https://login.microsoftonline.com"), open.authority());
    assertEquals(URI.create("https://management.azure.com"), open.requireManager());
    assertEquals(URI.create("https://management.usgovcloudapi.net"), sovereign.requireManager());
    assertEquals(URI.create("https://management.chinacloudapi.cn"), bare.requireManager());
    assertTrue(bare.isKnown());
  }

  @Test
  void mayBeSomebodysOwn() {
    Cloud own =
        Cloud.of(
            Map.of(
                Cloud.AUTHORITY, "https://login.stack.example",
                Cloud.MANAGER, "https://manager.stack.example"));

    assertEquals(URI.create("https://manager.stack.example"), own.requireManager());
    assertFalse(own.isKnown());
    assertThrows(
        WorkspaceException.class,
        () -> Cloud.of(Map.of(Cloud.AUTHORITY, "login.stack.example")).requireManager());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.microsoftonline.com",
        "https://login.microsoftonline.com/tenant",
        "https://somebody@login.microsoftonline.com",
        "not a host"
      })
  void refusesWhatIsNoPlaceForSecrets(String told) {
    WorkspaceException refused =
        assertThrows(WorkspaceException.class, () -> Cloud.of(Map.of(Cloud.AUTHORITY, told)));

    assertTrue(said(refused).contains(Cloud.AUTHORITY), said(refused));
  }

  private static String said(Exception problem) {
    return String.valueOf(problem.getMessage());
  }
}
