package org.ketbench.azure.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.file.SettingsFile;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.workspace.WorkspaceException.Fault;

/** The workspaces the user has named, in a file; their keys are in the key store. */
public final class AddressBook {
  /** The workspace that every machine has. */
  public static final String LOCAL = "local";

  private static final int VERSION = 1;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Path file;
  private final SecretStore secrets;

  public AddressBook(Path file, SecretStore secrets) {
    this.file = file;
    this.secrets = secrets;
  }

  public synchronized List<Entry> entries() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      JsonNode root = SettingsFile.read(file);
      if (root.path("version").asInt(VERSION) > VERSION) {
        throw new WorkspaceException(
            Fault.FILE,
            "The list of workspaces "
                + file
                + " was written by a newer version of Ketbench. Update Ketbench.",
            null);
      }
      if (!root.path("workspaces").isArray()) {
        throw new IllegalArgumentException("it lacks the list 'workspaces'");
      }
      List<Entry> entries = new ArrayList<>();
      for (JsonNode each : root.path("workspaces")) {
        entries.add(entry(each));
      }
      return List.copyOf(entries);
    } catch (IOException | IllegalArgumentException e) {
      throw new WorkspaceException(
          Fault.FILE,
          "The list of workspaces "
              + file
              + " cannot be read: "
              + e.getMessage()
              + ". Mend or remove the file.",
          e);
    }
  }

  private static Entry entry(JsonNode json) {
    return new Entry(
        text(json, "name"),
        new WorkspaceId(
            text(json, "subscription"), text(json, "resourceGroup"), text(json, "workspace")),
        json.hasNonNull("endpoint") ? URI.create(json.get("endpoint").asText()) : null,
        json.hasNonNull("tenant") ? json.get("tenant").asText() : null,
        signIn(json.path("signIn").asText("DEFAULT")),
        json.path("apiVersion").asText(ServiceSettings.API_VERSION));
  }

  private static SignIn signIn(String name) {
    for (SignIn each : SignIn.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException("there is no way to sign in called '" + name + "'");
  }

  private static String text(JsonNode entry, String field) {
    String value = entry.path(field).asText();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a workspace in it lacks its " + field);
    }
    return value;
  }

  public Optional<Entry> find(String name) {
    return entries().stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * Adds a workspace, or replaces the one of that name.
   *
   * @param signIn how to sign in where the address has no key
   */
  public synchronized Entry add(String name, Address address, SignIn signIn) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}") || name.equalsIgnoreCase(LOCAL)) {
      throw new WorkspaceException(
          "'"
              + name
              + "' cannot name a workspace: use letters, digits, '.', '_' and '-', and not 'local',"
              + " which every machine has.");
    }
    Secret key = address.key();
    Entry entry =
        new Entry(
            name,
            address.workspace(),
            address.endpoint(),
            address.tenant(),
            key == null ? signIn : SignIn.KEY,
            ServiceSettings.API_VERSION);
    if (key == null && signIn == SignIn.KEY) {
      throw new WorkspaceException(
          "The address of '" + name + "' holds no access key; choose a way to sign in.");
    }
    if (key != null) {
      secrets.put(entry.keyName(), key);
    }
    List<Entry> others = new ArrayList<>(entries());
    others.removeIf(each -> each.name().equalsIgnoreCase(name));
    others.add(entry);
    save(others);
    return entry;
  }

  /** Removes a workspace and its key; false if there is none of that name. */
  public synchronized boolean remove(String name) {
    Optional<Entry> found = find(name);
    if (found.isEmpty()) {
      return false;
    }
    List<Entry> others = new ArrayList<>(entries());
    others.remove(found.get());
    save(others);
    if (found.get().signIn() == SignIn.KEY) {
      secrets.remove(found.get().keyName());
    }
    return true;
  }

  /** The key of a workspace; null if the key store has none. */
  @Nullable Secret key(Entry entry) {
    return secrets.get(entry.keyName()).orElse(null);
  }

  String whereKeysAre() {
    return "keys are kept in " + secrets.where();
  }

  private void save(List<Entry> entries) {
    ObjectNode root = mapper.createObjectNode().put("version", VERSION);
    var list = root.putArray("workspaces");
    for (Entry entry : entries) {
      URI endpoint = entry.endpoint();
      list.addObject()
          .put("name", entry.name())
          .put("subscription", entry.workspace().subscription())
          .put("resourceGroup", entry.workspace().resourceGroup())
          .put("workspace", entry.workspace().name())
          .put("endpoint", endpoint == null ? null : endpoint.toString())
          .put("tenant", entry.tenant())
          .put("signIn", entry.signIn().name())
          .put("apiVersion", entry.apiVersion());
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.write(unfinished, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new WorkspaceException(
          Fault.FILE,
          "The list of workspaces "
              + file
              + " cannot be written: "
              + SettingsFile.reason(e)
              + ". Nothing in it was changed.",
          e);
    }
  }
}
