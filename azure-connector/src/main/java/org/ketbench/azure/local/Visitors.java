package org.ketbench.azure.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets other programs of the same user into a workspace that is open, without a key in any file.
 *
 * <p>The folder says only where the workspace listens. Who wants in thinks of a number, puts an
 * empty file into the folder whose name is a hash of it, and shows the number: so it may write
 * there, as nobody else can who merely reads the name. The workspace takes the file away and
 * answers with its key; that the file is gone shows in turn that it may write there too, and is not
 * some other program that listens at an old address.
 */
final class Visitors {
  static final String ADDRESS_FILE = "serving.json";
  static final String HEADER = "x-ketbench-knock";

  private static final int NUMBER_LENGTH = 64;

  private Visitors() {}

  /** Says where the workspace of a folder listens. */
  static void tell(Path folder, String endpoint) throws IOException {
    Path unfinished = folder.resolve(ADDRESS_FILE + ".new");
    new ObjectMapper().writeValue(unfinished.toFile(), Map.of("endpoint", endpoint));
    Files.move(unfinished, folder.resolve(ADDRESS_FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets an address, which may be that of a program that was killed. */
  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(ADDRESS_FILE));
  }

  /** Whether whoever shows this number has knocked with it; once only. */
  static boolean hasKnocked(Path folder, @Nullable String number) {
    if (number == null || number.length() != NUMBER_LENGTH) {
      return false;
    }
    try {
      Files.delete(knock(folder, number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The file to knock with. */
  static Path knock(Path folder, String number) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(number.getBytes(StandardCharsets.UTF_8));
      return folder.resolve("knock-" + HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
