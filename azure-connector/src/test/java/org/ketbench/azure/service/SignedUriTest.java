package org.ketbench.azure.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SignedUriTest {
  private static final SignedUri CLOUD =
      new SignedUri(
          "https://acct.blob.core.windows.net/job-1/sub/outputData"
              + "?sv=1&se=2050-01-01T00%3A00%3A00Z&sig=canary%2B%3D");
  private static final SignedUri LOCAL =
      new SignedUri("http://127.0.0.1:10000/devstoreaccount1/job-1?sig=canary");

  @Test
  void showsNoSignatureWhenPrinted() {
    assertEquals("https://acct.blob.core.windows.net/job-1/sub/outputData?…", CLOUD.toString());
  }

  @Test
  void knowsContainerAndBlobInBothStylesOfAddress() {
    assertEquals("job-1", CLOUD.container());
    assertEquals("sub/outputData", CLOUD.blob());
    assertEquals("job-1", LOCAL.container());
    assertEquals("", LOCAL.blob());
    assertEquals(
        "http://127.0.0.1:10000/devstoreaccount1/job-1/a%20b?sig=canary",
        LOCAL.blobInContainer("a b").reveal());
  }

  @Test
  void knowsHowLongItGrants() {
    assertEquals(Instant.parse("2050-01-01T00:00:00Z"), CLOUD.expiry());
    assertTrue(CLOUD.grantsUntil(Instant.parse("2049-01-01T00:00:00Z")));
    assertFalse(CLOUD.grantsUntil(Instant.parse("2051-01-01T00:00:00Z")));
    assertFalse(new SignedUri(CLOUD.plain()).grantsUntil(Instant.EPOCH));
  }
}
