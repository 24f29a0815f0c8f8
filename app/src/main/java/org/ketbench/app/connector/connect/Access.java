package org.ketbench.app.connector.connect;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.connector.work.Trouble;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.Desk;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.Role;
import org.ketbench.azure.service.ServiceException;

/**
 * What may be done in a workspace, as it was tried.
 *
 * @param allowed whether it may
 * @param text what is missing; empty where it may
 * @param command that grants what is missing; empty where none does
 */
public record Access(String what, boolean allowed, String text, String command) {
  private static final Texts TEXTS = Texts.beside(Access.class);
  private static final List<Role> STORAGE_ROLES = List.of(Role.STORAGE_ACCOUNT, Role.STORAGE_DATA);

  /** Tries what can be tried without changing anything that matters. */
  public static List<Access> of(OpenWorkspace workspace, String who) {
    Desk desk = workspace.desk();
    String scope = desk.service().workspace().path();
    String person = who.isEmpty() ? "YOU" : who;
    List<Access> all = new ArrayList<>();
    all.add(
        tried(
            "access.targets",
            () -> desk.service().providers(),
            Role.QUANTUM.command(person, scope)));
    all.add(
        tried(
            "access.jobs",
            () -> desk.service().jobs(Query.all().part(0, 1)),
            Role.QUANTUM.command(person, scope)));
    all.add(
        tried(
            "access.storage",
            () -> desk.service().containerUri("ketbench-access"),
            String.join(
                "\n",
                STORAGE_ROLES.stream()
                    .map(role -> role.command("THE-WORKSPACE'S-IDENTITY", "THE-STORAGE-ACCOUNT"))
                    .toList())));
    return all;
  }

  private static Access tried(String key, Runnable call, String command) {
    String what = TEXTS.get(key);
    try {
      call.run();
      return new Access(what, true, "", "");
    } catch (ServiceException | ConnectorException e) {
      Trouble trouble = Trouble.of(e);
      boolean denied = trouble.reaction() == Reaction.ASK;
      return new Access(what, false, trouble.text(), denied ? command : "");
    }
  }
}
