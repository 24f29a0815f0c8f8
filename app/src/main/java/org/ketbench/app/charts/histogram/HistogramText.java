package org.ketbench.app.charts.histogram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.charts.histogram.HistogramViewModel.Shown;

/** A histogram as text for other programs. */
final class HistogramText {
  private HistogramText() {}

  /** A line for each outcome; the first says in which order its digits stand in the data. */
  static String csv(Shown shown) {
    List<String> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("outcome (highest index left)"));
    shown.series().forEach(each -> head.add(each.name()));
    lines.add(line(head));
    for (Bar bar : shown.bars()) {
      List<String> cells = new ArrayList<>(List.of(bar.isRest() ? "rest" : bar.key()));
      bar.values().forEach(each -> cells.add(Double.toString(each)));
      lines.add(line(cells));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return String.join(
        ",", cells.stream().map(each -> "\"" + each.replace("\"", "\"\"") + "\"").toList());
  }

  static String json(Shown shown) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    var list = root.putArray("series");
    for (Series series : shown.series()) {
      ObjectNode one = list.addObject();
      one.put("name", series.name());
      one.put("shots", series.shots());
      ObjectNode values = one.putObject("probabilities");
      series.values().forEach(values::put);
      one.put("rest", series.rest());
    }
    return root.toPrettyString() + "\n";
  }
}
