package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code reportData}: the figures in groups, each with what it means and how it is computed. */
final class ReportDocument {
  private ReportDocument() {}

  static ObjectNode of(ItemResult.Found found) {
    Report report = Report.of(found.counts(), found.job(), found.points().getFirst());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode groups = node.putArray("groups");
    for (Report.Group group : report.groups()) {
      ObjectNode written =
          groups
              .addObject()
              .put("title", group.title())
              .put("alwaysVisible", group.alwaysVisible());
      ArrayNode entries = written.putArray("entries");
      for (Report.Entry entry : group.entries()) {
        entries
            .addObject()
            .put("path", entry.path())
            .put("label", entry.label())
            .put("description", entry.description())
            .put("explanation", entry.explanation());
      }
    }
    ArrayNode assumptions = node.putArray("assumptions");
    report.assumptions().forEach(assumptions::add);
    return node;
  }
}
