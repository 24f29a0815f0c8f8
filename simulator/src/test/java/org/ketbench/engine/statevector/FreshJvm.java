package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another Java virtual machine, for what depends on all that a machine has done before. */
public final class FreshJvm {
  /**
   * What the launchers of the product say, so that the module of vectors can be loaded and all that
   * kernels call is counted before they are compiled in full.
   */
  public static final List<String> VECTORS =
      List.of(
          "-XX:Tier3DelayOn=1000",
          "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
          "--add-exports=java.base/jdk.internal.vm.vector=ALL-UNNAMED");

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  private final Path java;
  private final List<String> options;
  private final String classPath;

  private FreshJvm(Path java, List<String> options, String classPath) {
    this.java = java;
    this.options = List.copyOf(options);
    this.classPath = classPath;
  }

  /** The machine that runs the tests. */
  public static FreshJvm ofTests(List<String> options) {
    return new FreshJvm(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        options,
        System.getProperty("java.class.path"));
  }

  /**
   * The machine of the product's window: of a built image, with its options and its record of
   * classes, or else of the tests with the same options.
   */
  public static FreshJvm ofWindow(@Nullable String image) throws IOException {
    if (image == null) {
      List<String> options =
          new ArrayList<>(
              List.of(
                  "-XX:+UseSerialGC",
                  "-XX:+UseCompactObjectHeaders",
                  "-XX:-UsePerfData",
                  "-Xms48m",
                  "-XX:NewSize=32m",
                  "--enable-native-access=ALL-UNNAMED"));
      options.addAll(VECTORS);
      return ofTests(options);
    }
    List<String> command = command(Path.of(image));
    int libraries = command.indexOf("-classpath");
    return new FreshJvm(
        Path.of(command.getFirst()),
        command.subList(1, libraries),
        command.get(libraries + 1) + File.pathSeparator + System.getProperty("java.class.path"));
  }

  /** What the launcher of an image on Linux becomes, but for what depends on the display. */
  private static List<String> command(Path image) throws IOException {
    String script = Files.readString(image.resolve("bin").resolve("ketbench-workbench"));
    String command = script.substring(script.lastIndexOf("\nexec ") + "\nexec ".length());
    return WORD.matcher(command)
        .results()
        .map(
            word ->
                word.group()
                    .replace("\"", "")
                    .replace("$image", image.toString())
                    .replace("$app", image.resolve("lib").resolve("app").toString()))
        .filter(word -> !word.startsWith("$"))
        .toList();
  }

  /** Runs a main class of the test class path; returns all that it prints. */
  public static String run(List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return ofTests(options).run(main, arguments);
  }

  /** The same machine with one option more. */
  public FreshJvm with(String option) {
    List<String> more = new ArrayList<>(options);
    more.add(option);
    return new FreshJvm(java, more, classPath);
  }

  /** Runs a main class of the test class path; returns all that it prints. */
  public String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
