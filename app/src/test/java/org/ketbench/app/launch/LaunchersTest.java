package org.ketbench.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launchers of the image on Linux hand to the JVM, which is a script here that tells. */
@EnabledOnOs(OS.LINUX)
final class LaunchersTest {
  private static final int CODE = 7;
  private static final String PAINTING = "-Dprism.order=sw -Dprism.disableRegionCaching=true";

  @TempDir Path folder;

  private Path image;

  @BeforeEach
  void makeAnImageAsJpackageDoes() throws Exception {
    image = folder.resolve("an image/of \"$HOME\" & `co`\\");
    Path app = Files.createDirectories(image.resolve("lib/app"));
    Files.createDirectories(image.resolve("bin"));
    Files.writeString(
        app.resolve("tool.cfg"),
        """
        [Application]
        app.classpath=$APPDIR/app.jar
        app.mainclass=org.example.Main
        app.classpath=$APPDIR/library.jar

        [JavaOptions]
        java-options=-Dof.image=$APPDIR
        java-options=-Dodd=$HOME `id` "quoted" back\\slash
        java-options=-XX:AOTCache=$APPDIR/tool.aot
        """);
    Files.writeString(app.resolve(".jpackage.xml"), "");
    Files.writeString(image.resolve("lib/libapplauncher.so"), "");
    Path java = Files.createDirectories(image.resolve("lib/runtime/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        echo $$ >&2
        printf '%%s\\0' "$0" "$@"
        exit %d
        """
            .formatted(CODE));
    assertTrue(java.toFile().setExecutable(true));
    assertEquals(0, make().waitFor());
  }

  private Process make() throws IOException {
    return new ProcessBuilder(source("launchers.sh"), image.toString())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private static String source(String file) {
    Path root = Path.of(System.getProperty("ketbench.root", ".."));
    return root.resolve("jlink/src/linux").resolve(file).toAbsolutePath().toString();
  }

  private List<String> expected(String... arguments) {
    Path app = image.resolve("lib/app");
    return Stream.concat(
            Stream.of(
                image.resolve("lib/runtime/bin/tool").toString(),
                "-Dof.image=" + app,
                "-Dodd=$HOME `id` \"quoted\" back\\slash",
                "-XX:AOTCache=" + app + "/tool.aot",
                "-classpath",
                app + "/app.jar:" + app + "/library.jar",
                "org.example.Main"),
            Arrays.stream(arguments))
        .toList();
  }

  @Test
  void handOnWhatJpackageWroteAndEveryArgumentAsItIs() throws Exception {
    String[] odd = {
      "a file.qasm", "", "\"quoted\"", "it's", "$HOME", "*", "--", "two\nlines", "ä|0⟩"
    };

    assertEquals(expected(odd), told(folder, image.resolve("bin/tool").toString(), odd));
  }

  @Test
  void areFoundThroughLinksAndFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("second link"));
    Files.createSymbolicLink(
        folder.resolve("second link"), folder.relativize(image.resolve("bin/tool")));
    Path linkedFolder = Files.createSymbolicLink(folder.resolve("bin"), image.resolve("bin"));

    assertEquals(expected("x"), told(folder, link.toString(), "x"));
    assertEquals(expected("x"), told(folder, "./link", "x"));
    assertEquals(expected("x"), told(folder, linkedFolder.resolve("tool").toString(), "x"));
    assertEquals(expected("x"), told(image.resolve("bin"), "sh", "tool", "x"));
  }

  /** So it gets every signal, and its exit code is that of the launcher. */
  @Test
  void becomeTheProgramTheyStart() throws Exception {
    Process process = new ProcessBuilder(image.resolve("bin/tool").toString()).start();

    assertEquals(CODE, process.waitFor());
    assertEquals(Long.toString(process.pid()), process.errorReader().readLine());
  }

  @Test
  void leaveNothingThatOnlyTheOthersRead() {
    assertFalse(Files.exists(image.resolve("lib/app/tool.cfg")));
    assertFalse(Files.exists(image.resolve("lib/app/.jpackage.xml")));
    assertFalse(Files.exists(image.resolve("lib/libapplauncher.so")));
  }

  @Test
  void askForNoOpenGlWhereTheKernelHasNoGraphicsDevice() throws Exception {
    Path devices = Files.createDirectory(folder.resolve("devices"));
    Files.createFile(devices.resolve("null"));

    assertEquals(PAINTING + " disable", drawing(devices, Map.of()));
    assertEquals(PAINTING + " always", drawing(devices, Map.of("GDK_GL", "always")));
    for (String name : List.of("dri", "nvidiactl", "dxg")) {
      Path device = Files.createDirectory(devices.resolve(name));
      assertEquals("", drawing(devices, Map.of()).strip(), name);
      Files.delete(device);
    }
  }

  /** What the JVM is told of drawing, and what GTK reads of it. */
  private static String drawing(Path devices, Map<String, String> environment) throws IOException {
    var builder =
        new ProcessBuilder(
            "sh",
            "-c",
            ". \"$1\"; spare_opengl \"$2\"; exec sh -c 'echo \"$1 $GDK_GL\"' sh \"$drawing\"",
            "sh",
            source("graphics.sh"),
            devices.toString());
    builder.environment().remove("GDK_GL");
    builder.environment().putAll(environment);
    return builder.start().inputReader().readLine();
  }

  @Test
  void areNotMadeOfWhatNobodyUnderstands() throws Exception {
    Files.writeString(image.resolve("lib/app/other.cfg"), "app.splash=$APPDIR/picture.png\n");

    assertNotEquals(0, make().waitFor());
    assertTrue(Files.readString(folder.resolve("errors")).contains("app.splash"));
  }

  /** The words of the command that the JVM was given. */
  private static List<String> told(Path from, String launcher, String... arguments)
      throws Exception {
    List<String> command = Stream.concat(Stream.of(launcher), Arrays.stream(arguments)).toList();
    Process process =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> words = new ArrayList<>(List.of(said.split("\0", -1)));
    words.removeLast();
    // There or not by the devices of this machine.
    words.removeAll(List.of(PAINTING.split(" ", -1)));
    return words;
  }
}
