package org.ketbench.app.charts.histogram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.app.charts.histogram.Series.Kind;
import org.ketbench.app.text.Texts;

/**
 * Reads outcomes that were written elsewhere: by {@code ketbench run --json}, {@code ketbench
 * probabilities --json}, the histogram itself, or as lines of an outcome and a number.
 */
final class SeriesFile {
  private static final Texts TEXTS = Texts.beside(SeriesFile.class);
  private static final String REST = "rest";
  private static final String PROBABILITIES = "probabilities";
  private static final double WHOLE = 1e-9;

  private SeriesFile() {}

  /** Says what is wrong in a file. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * The series in a file.
   *
   * @param name of the file, which becomes that of a series without one
   */
  static List<Series> read(String name, String text) throws UnreadableException {
    List<Series> found = text.stripLeading().startsWith("{") ? json(name, text) : lines(name, text);
    if (found.isEmpty()) {
      throw new UnreadableException(TEXTS.get("file.nothing", name));
    }
    return found;
  }

  private static List<Series> json(String name, String text) throws UnreadableException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnreadableException(TEXTS.get("file.json", name, line, e.getOriginalMessage()));
    }
    List<Series> found = new ArrayList<>();
    if (root.path("series").isArray()) {
      for (JsonNode each : root.path("series")) {
        found.add(probabilities(name, each.path("name").asText(name), each));
      }
    } else if (root.path("counts").isObject()) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> each : root.path("counts").properties()) {
        if (!each.getValue().isIntegralNumber() || each.getValue().asLong() < 0) {
          throw new UnreadableException(
              TEXTS.get("file.count", name, each.getKey(), each.getValue().toString()));
        }
        counts.put(each.getKey(), each.getValue().asLong());
      }
      found.add(Series.ofCounts(Kind.OTHER, name, counts));
    } else if (root.path(PROBABILITIES).isObject()) {
      found.add(probabilities(name, name, root));
    }
    return found;
  }

  private static Series probabilities(String file, String name, JsonNode node)
      throws UnreadableException {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : node.path(PROBABILITIES).properties()) {
      if (!each.getValue().isNumber()) {
        throw new UnreadableException(
            TEXTS.get("file.count", file, each.getKey(), each.getValue().toString()));
      }
      values.put(each.getKey(), each.getValue().asDouble());
    }
    return new Series(
        Kind.OTHER, name, values, node.path(REST).asDouble(0), node.path("shots").asLong(0));
  }

  /** The first line may be a head with the names of the series. */
  private static List<Series> lines(String name, String text) throws UnreadableException {
    List<String> names = new ArrayList<>();
    List<Map<String, Double>> values = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      List<String> cells = cells(line);
      if (line.isBlank()) {
        continue;
      }
      if (number == 1 && cells.size() > 1 && !isNumber(cells.get(1))) {
        names.addAll(cells.subList(1, cells.size()));
        continue;
      }
      for (int cell = 1; cell < cells.size(); cell++) {
        if (!isNumber(cells.get(cell))) {
          throw new UnreadableException(TEXTS.get("file.line", name, number, cells.get(cell)));
        }
        while (values.size() < cell) {
          values.add(new LinkedHashMap<>());
        }
        values.get(cell - 1).put(cells.getFirst(), Double.parseDouble(cells.get(cell)));
      }
    }
    List<Series> found = new ArrayList<>();
    for (int each = 0; each < values.size(); each++) {
      found.add(series(each < names.size() ? names.get(each) : name, values.get(each)));
    }
    return found;
  }

  private static Series series(String name, Map<String, Double> values) {
    double sum = values.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean whole =
        values.values().stream().allMatch(each -> Math.abs(each - Math.rint(each)) < WHOLE);
    if (whole && sum > 1) {
      return Series.ofCounts(Kind.OTHER, name, values);
    }
    Map<String, Double> listed = new LinkedHashMap<>(values);
    Double rest = listed.remove(REST);
    return new Series(Kind.OTHER, name, listed, rest == null ? 0 : rest, 0);
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Cells between commas, semicolons or tabs; quotes around one are taken away. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("[,;\t](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      String bare = cell.strip();
      cells.add(
          bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
              ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"")
              : bare);
    }
    return cells;
  }
}
