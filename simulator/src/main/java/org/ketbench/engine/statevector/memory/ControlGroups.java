package org.ketbench.engine.statevector.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The memory that a container leaves this process: Linux keeps a limit and a count for each control
 * group, in two layouts, and every group above the process's own counts too. Cached files are part
 * of the count but given up when memory is wanted.
 */
record ControlGroups(Path groupsOfProcess, Path root) {
  /** Version 1 says so where there is no limit. */
  private static final double UNLIMITED = Math.pow(2, 60);

  static ControlGroups ofThisProcess() {
    return new ControlGroups(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup"));
  }

  /** What is left below the tightest limit; empty where there is none. */
  OptionalDouble free() {
    double free = Double.POSITIVE_INFINITY;
    for (String line : lines(groupsOfProcess)) {
      String[] parts = line.split(":", 3);
      if (parts.length < 3) {
        continue;
      }
      if (parts[1].isEmpty()) {
        free =
            Math.min(free, free(root, parts[2], "memory.max", "memory.current", "inactive_file"));
      } else if (List.of(parts[1].split(",")).contains("memory")) {
        free =
            Math.min(
                free,
                free(
                    root.resolve("memory"),
                    parts[2],
                    "memory.limit_in_bytes",
                    "memory.usage_in_bytes",
                    "total_inactive_file"));
      }
    }
    return Double.isInfinite(free) ? OptionalDouble.empty() : OptionalDouble.of(free);
  }

  /**
   * Inside a container the group's path may be that of the host; its files are at the root then.
   */
  private static double free(Path top, String group, String limit, String used, String cache) {
    double free = Double.POSITIVE_INFINITY;
    Path folder = top.resolve(group.replaceFirst("^/+", "")).normalize();
    while (folder.startsWith(top)) {
      double most = number(folder.resolve(limit));
      double now = number(folder.resolve(used));
      if (most >= 0 && most < UNLIMITED && now >= 0) {
        free = Math.min(free, most - now + cached(folder.resolve("memory.stat"), cache));
      }
      folder = folder.getParent();
      if (folder == null) {
        break;
      }
    }
    return free;
  }

  private static double cached(Path statistics, String name) {
    for (String line : lines(statistics)) {
      String[] parts = line.split(" ", 2);
      if (parts.length == 2 && parts[0].equals(name)) {
        return number(parts[1]);
      }
    }
    return 0;
  }

  private static double number(Path file) {
    List<String> lines = lines(file);
    return lines.isEmpty() ? -1 : number(lines.getFirst());
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
