package org.ketbench.azure.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.ketbench.azure.file.SettingsFile;
import org.ketbench.azure.workspace.WorkspaceException.Fault;

/**
 * A file that only its owner may read, and only whoever knows the passphrase can. For systems
 * without a key store, and only with the user's consent.
 */
public final class EncryptedSecrets implements SecretStore {
  private static final int ROUNDS = 600_000;
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;
  private static final int SALT_BYTES = 16;

  private final ObjectMapper mapper = new ObjectMapper();
  private final SecureRandom random = new SecureRandom();
  private final Path file;
  private final SecretKeySpec key;
  private final ObjectNode content;

  /** Opens the file, or begins one. */
  public EncryptedSecrets(Path file, Secret passphrase) {
    if (passphrase.reveal().length() < 8) {
      throw new WorkspaceException(
          "The passphrase ("
              + ChosenSecrets.PASSPHRASE
              + ") is too short; use at least 8 characters.");
    }
    this.file = file;
    try {
      content =
          Files.exists(file)
              ? SettingsFile.read(file)
              : mapper.createObjectNode().put("salt", encoded(fresh(SALT_BYTES)));
      byte[] salt = Base64.getDecoder().decode(content.path("salt").asText());
      key =
          new SecretKeySpec(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(
                      new PBEKeySpec(passphrase.reveal().toCharArray(), salt, ROUNDS, KEY_BITS))
                  .getEncoded(),
              "AES");
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private WorkspaceException damaged(Exception cause) {
    return new WorkspaceException(
        Fault.FILE,
        "The file of secrets "
            + file
            + " is damaged. Put a backup in its place, or remove it and add the workspaces again.",
        cause);
  }

  private byte[] fresh(int bytes) {
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    return made;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public synchronized Optional<Secret> get(String name) {
    JsonNode item = content.path("secrets").path(name);
    if (item.isMissingNode()) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, name, decoded(item, "nonce"));
      byte[] plain = cipher.doFinal(decoded(item, "text"));
      return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
    } catch (AEADBadTagException e) {
      throw new WorkspaceException(
          Fault.FILE,
          "The passphrase ("
              + ChosenSecrets.PASSPHRASE
              + ") is not the one of "
              + file
              + ", or the file is damaged. Set the right one.",
          e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private static byte[] decoded(JsonNode item, String name) {
    return Base64.getDecoder().decode(item.path(name).asText());
  }

  /** The name is part of what is sealed, so that entries cannot be exchanged. */
  private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  @Override
  public synchronized void put(String name, Secret secret) {
    requireOldPassphrase();
    try {
      byte[] nonce = fresh(NONCE_BYTES);
      byte[] text =
          cipher(Cipher.ENCRYPT_MODE, name, nonce)
              .doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
      content
          .withObjectProperty("secrets")
          .putObject(name)
          .put("nonce", encoded(nonce))
          .put("text", encoded(text));
      save();
    } catch (GeneralSecurityException e) {
      throw new WorkspaceException("The secret cannot be encrypted: " + e.getMessage(), e);
    }
  }

  /** What is sealed by another passphrase than the rest could be opened by neither. */
  private void requireOldPassphrase() {
    Iterator<String> names = content.path("secrets").fieldNames();
    if (names.hasNext()) {
      get(names.next());
    }
  }

  @Override
  public synchronized void remove(String name) {
    content.withObjectProperty("secrets").remove(name);
    save();
  }

  private void save() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.deleteIfExists(unfinished);
      if (Files.getFileStore(folder == null ? file : folder).supportsFileAttributeView("posix")) {
        Files.createFile(
            unfinished,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(unfinished, mapper.writeValueAsBytes(content));
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new WorkspaceException(
          Fault.FILE,
          "The file of secrets "
              + file
              + " cannot be written: "
              + SettingsFile.reason(e)
              + ". Nothing was changed.",
          e);
    }
  }

  @Override
  public String where() {
    return "the encrypted file " + file;
  }

  @Override
  public boolean lasts() {
    return true;
  }
}
