package org.ketbench.app.connector;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.workspace.Entry;

/** The pages of the Azure portal about a job or its workspace. */
final class Portal {
  private static final Texts TEXTS = Texts.beside(Portal.class);

  private Portal() {}

  /**
   * The page of a job. Workspaces of the second generation have one for each job, others one for
   * the workspace.
   */
  static URI address(
      WorkspaceId workspace, @Nullable URI endpoint, @Nullable String tenant, JobEntry job) {
    String host = endpoint == null ? "" : String.valueOf(endpoint.getHost());
    int dot = host.indexOf('.');
    boolean second = dot > 0 && host.substring(0, dot).toLowerCase(Locale.ROOT).endsWith("-v2");
    if (!second) {
      return URI.create("https://portal.azure.com/#resource" + workspace.path() + "/overview");
    }
    return URI.create(
        "https://manage.quantum.microsoft.com/jobs/"
            + encoded(job.id())
            + "#"
            + (tenant == null ? "" : "tenantId=" + encoded(tenant) + "&")
            + "subscriptionId="
            + encoded(workspace.subscription())
            + "&role=Researcher&offeringId="
            + encoded(job.provider())
            + "&workspaceId="
            + encoded(workspace.path()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static void open(ConnectorViewModel model, JobEntry job, Surroundings around) {
    var connector = model.current().connector().get();
    if (connector == null) {
      return;
    }
    model
        .current()
        .tasks()
        .run(
            () ->
                connector
                    .book()
                    .find(job.workspace())
                    .map(entry -> Portal.page(entry, job))
                    .orElse(null),
            page -> {
              if (page == null || !around.outside().browse(page)) {
                around.warn(TEXTS.get("portal.cannot", String.valueOf(page)));
              }
            },
            trouble -> around.warn(trouble.text()));
  }

  private static URI page(Entry entry, JobEntry job) {
    return address(entry.workspace(), entry.endpoint(), entry.tenant(), job);
  }
}
