package org.ketbench.azure.service;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A role of Azure that this program needs, and the command that grants it. */
public enum Role {
  /** To see targets and jobs, and to submit. */
  QUANTUM("Quantum Workspace Data Contributor"),
  /** Of the workspace itself, to give grants for its storage. */
  STORAGE_ACCOUNT("Storage Account Contributor"),
  STORAGE_DATA("Storage Blob Data Contributor");

  private static final Set<String> DENIED =
      Set.of("insufficientpermissions", "authorizationfailed", "forbidden");
  private static final Pattern WORKSPACE =
      Pattern.compile("(?i)(/subscriptions/[^?]*?/workspaces/[^/?]+)(.*)");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What whoever owns the scope has to type. */
  public String command(String who, String scope) {
    return "az role assignment create --assignee \"%s\" --role \"%s\" --scope \"%s\""
        .formatted(who, title, scope);
  }

  /**
   * What to do about a refusal for want of rights; empty for one that has other reasons.
   *
   * @param address that was called
   * @param code the service's name for the refusal
   */
  static String advice(String address, @Nullable String code) {
    Matcher workspace = WORKSPACE.matcher(address);
    if (code == null || !DENIED.contains(code.toLowerCase(Locale.ROOT)) || !workspace.find()) {
      return "";
    }
    String scope = workspace.group(1);
    return workspace.group(2).startsWith("/storage/sasUri")
        ? " If you may use the workspace, its own identity lacks roles on its storage account: %s; %s."
            .formatted(
                STORAGE_ACCOUNT.command("THE-WORKSPACE'S-IDENTITY", "THE-STORAGE-ACCOUNT"),
                STORAGE_DATA.command("THE-WORKSPACE'S-IDENTITY", "THE-STORAGE-ACCOUNT"))
        : " Whoever owns the workspace can grant the role: %s."
            .formatted(QUANTUM.command("YOU", scope));
  }
}
