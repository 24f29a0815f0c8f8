package org.ketbench.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.ketbench.app.calm.Background;

/** What the launcher of the window says on Linux, told to a virtual machine. */
@EnabledOnOs(OS.LINUX)
final class GivingWayTest {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final Pattern YIELDING = Pattern.compile("<jvm\\.yielding>(.+)</jvm\\.yielding>");

  /** Prints how nice a thread in the background is, and how nice the compilers are. */
  static final class Told {
    private Told() {}

    public static void main(String[] arguments) throws Exception {
      try (var background = Background.thread("background")) {
        int nice = background.submit(() -> nice(Path.of("/proc/thread-self/stat"))).get();
        System.out.print(nice + " " + compilers());
      }
    }

    private static Set<Integer> compilers() throws IOException {
      Set<Integer> found = new TreeSet<>();
      try (var tasks = Files.newDirectoryStream(TASKS)) {
        for (Path task : tasks) {
          if (Files.readString(task.resolve("comm")).contains("CompilerThre")) {
            found.add(nice(task.resolve("stat")));
          }
        }
      }
      return found;
    }

    /** The name comes before, in brackets, and may hold anything. */
    private static int nice(Path stat) throws IOException {
      String line = Files.readString(stat);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return Integer.parseInt(fields[16]);
    }
  }

  @Test
  void isDoneByCompilersAndTheBackgroundWithoutAWord() throws Exception {
    assertEquals("10 [10]", said(yielding()));
  }

  private static List<String> yielding() throws IOException {
    String build =
        Files.readString(Path.of(System.getProperty("ketbench.root", ".."), "jlink/pom.xml"));
    Matcher options = YIELDING.matcher(build);
    assertTrue(options.find());
    return List.of(options.group(1).split(" ", -1));
  }

  private static String said(List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Told.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return said;
  }
}
