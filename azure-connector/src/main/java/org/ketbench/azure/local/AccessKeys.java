package org.ketbench.azure.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The two keys of a workspace, so that one can be made anew while clients use the other. */
final class AccessKeys {
  private volatile String primary;
  private volatile String secondary = newKey();

  /**
   * @param given the first key; null for one that is made up
   */
  AccessKeys(@Nullable String given) {
    primary = given == null ? newKey() : given;
  }

  private static String newKey() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  String primary() {
    return primary;
  }

  String secondary() {
    return secondary;
  }

  void renewPrimary() {
    primary = newKey();
  }

  void renewSecondary() {
    secondary = newKey();
  }

  boolean allow(@Nullable String shown) {
    return shown != null && (isSame(shown, primary) || isSame(shown, secondary));
  }

  /** Takes as long for any text of a length, so that nobody can feel a way to the key. */
  private static boolean isSame(String shown, String key) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "access keys";
  }
}
