package org.ketbench.azure.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Options as a user writes them, name by name, and as a target takes them.
 *
 * @param values by path, as in {@code noise.model}
 */
public record OptionValues(Map<String, Object> values, List<Obstacle> problems) {
  public OptionValues {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /** Of a target that the catalogue does not have, everything is taken as it is written. */
  public static OptionValues of(Target target, Map<String, String> written) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Obstacle> problems = new ArrayList<>();
    written.forEach(
        (path, text) -> {
          if (!target.known()) {
            values.put(path, guess(text));
            return;
          }
          TargetOption option =
              target.options().stream()
                  .filter(each -> each.path().equals(path))
                  .findFirst()
                  .orElse(null);
          if (option == null) {
            problems.add(
                problem(
                    "%s has no option '%s'; it has %s."
                        .formatted(target.name(), path, names(target))));
            return;
          }
          Object value = option.value(text);
          if (value == null) {
            problems.add(
                problem(
                    "The option '%s' is %s, not '%s'.".formatted(path, option.expected(), text)));
            return;
          }
          values.put(path, value);
        });
    return new OptionValues(values, problems);
  }

  private static Obstacle problem(String reason) {
    return new Obstacle(Obstacle.Kind.OPTION, null, reason, List.of());
  }

  private static String names(Target target) {
    return target.options().isEmpty()
        ? "none"
        : target.options().stream().map(TargetOption::path).collect(Collectors.joining(", "));
  }

  private static Object guess(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    return text.matches("-?\\d+\\.\\d+") ? Double.valueOf(text) : text;
  }

  /** The values nested as their paths say. */
  public Map<String, Object> nested() {
    Map<String, Object> root = new LinkedHashMap<>();
    new TreeMap<>(values).forEach((path, value) -> put(root, path, value));
    return root;
  }

  @SuppressWarnings("unchecked") // only maps that were put here have names below them
  private static void put(Map<String, Object> map, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      map.put(path, value);
    } else {
      Object inner = map.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<>());
      if (inner instanceof Map<?, ?>) {
        put((Map<String, Object>) inner, path.substring(dot + 1), value);
      }
    }
  }
}
