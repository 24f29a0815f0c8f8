package org.ketbench.azure.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.ketbench.azure.service.Loopback;

/** What the parts of a workspace's address must look like. */
final class Parts {
  static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern GROUP =
      Pattern.compile("[\\p{L}\\p{N}_().-]{0,89}[\\p{L}\\p{N}_()-]");
  private static final Pattern WORKSPACE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-_]{1,53}");

  private Parts() {}

  static String guid(String part, String text) {
    if (!GUID.matcher(text).matches()) {
      throw new WorkspaceException(
          part
              + " is '"
              + text
              + "'; it must be a GUID such as 00000000-0000-0000-0000-000000000000.");
    }
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  static String group(String part, String text) {
    if (!GROUP.matcher(text).matches()) {
      throw new WorkspaceException(
          part
              + " is '"
              + text
              + "'; it must be the name of a resource group, 1 to 90 characters.");
    }
    return text;
  }

  static String workspace(String part, String text) {
    if (!WORKSPACE.matcher(text).matches()) {
      throw new WorkspaceException(
          part
              + " is '"
              + text
              + "'; it must be the name of a workspace: a letter, then letters, digits and -.");
    }
    return text;
  }

  static URI endpoint(String part, String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || uri.getUserInfo() != null) {
        throw new WorkspaceException(
            part + " is no address; it must look like https://eastus.quantum.azure.com/.");
      }
      return Loopback.requireSafe(uri);
    } catch (URISyntaxException e) {
      throw new WorkspaceException(
          part + " is no address; it must look like https://eastus.quantum.azure.com/.");
    } catch (IllegalArgumentException e) {
      throw new WorkspaceException(part + ": " + e.getMessage());
    }
  }
}
