package org.ketbench.azure.service;

import java.util.List;

/** A provider of a workspace and how its targets are. */
public record Provider(String id, Availability availability, List<TargetStatus> targets) {
  public Provider {
    targets = List.copyOf(targets);
  }
}
