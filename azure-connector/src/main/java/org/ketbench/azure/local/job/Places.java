package org.ketbench.azure.local.job;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.azure.local.blob.Sas;

/** Where in storage a job's data are, from the addresses that its client gave. */
final class Places {
  private Places() {}

  /** A blob in a container; an empty name for the container itself. */
  record Place(String container, String blob) {}

  static Place container(LocalJob job) {
    return of(job.text("containerUri"));
  }

  static Place input(LocalJob job) {
    Place given = of(job.text("inputDataUri"));
    return given.blob().isEmpty() ? new Place(container(job).container(), "inputData") : given;
  }

  /**
   * The place an address names. Only the path counts: whatever the host, the data are looked for
   * here and nowhere else.
   */
  static Place of(String address) {
    try {
      String path = URI.create(address.replaceFirst("\\?.*", "")).getPath();
      List<String> steps = new ArrayList<>(List.of((path == null ? "" : path).split("/", -1)));
      steps.removeIf(String::isEmpty);
      if (!steps.isEmpty() && steps.getFirst().equals(Sas.ACCOUNT)) {
        steps.removeFirst();
      }
      return steps.isEmpty()
          ? new Place("", "")
          : new Place(steps.getFirst(), String.join("/", steps.subList(1, steps.size())));
    } catch (IllegalArgumentException e) {
      return new Place("", "");
    }
  }
}
