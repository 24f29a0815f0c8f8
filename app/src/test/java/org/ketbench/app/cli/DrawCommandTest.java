package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.app.cli.CommandRun.ketbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrawCommandTest {
  @TempDir private Path folder;
  private Path program;

  @BeforeEach
  void writeProgram() throws IOException {
    program = folder.resolve("ladder.qasm");
    Files.writeString(program, "OPENQASM 3.0;\nqubit[3] q;\n" + "U(1, 2, 3) q[0];\n".repeat(40));
  }

  @Test
  void theEndingOfTheNameChoosesTheFormat() throws IOException {
    assertTrue(drawn("a.svg").startsWith("<svg xmlns="));
    assertTrue(drawn("a.PNG").startsWith("\u0089PNG"));
    assertTrue(drawn("a.pdf").startsWith("%PDF-"));
    assertTrue(drawn("a.txt").contains("┤"));
    assertTrue(drawn("a.tex").contains("\\begin{quantikz}"));
  }

  @Test
  void aThemeChangesTheColours() throws IOException {
    assertTrue(drawn("a.svg", "--theme", "dark").contains("#16191f"));
    assertFalse(drawn("a.svg").contains("#16191f"));
  }

  @Test
  void aWidthWrapsPicturesAndText() throws IOException {
    assertTrue(height(drawn("a.svg")) > height(drawn("a.svg", "--width", "0")));
    assertTrue(height(drawn("a.svg", "--width", "300")) > height(drawn("a.svg")));
    assertTrue(drawn("a.txt", "--width", "60").lines().allMatch(line -> line.length() <= 60));
  }

  @Test
  void saysWhatItCannotDo() {
    Path svg = folder.resolve("a.svg");

    CommandRun gif = ketbench("draw", program, "-o", folder.resolve("a.gif"));
    assertEquals(2, gif.exitCode());
    assertTrue(gif.err().contains("must end with .txt, .svg, .png, .pdf or .tex"), gif.err());
    CommandRun theme = ketbench("draw", program, "-o", svg, "--theme", "pink");
    assertEquals(2, theme.exitCode());
    assertTrue(theme.err().contains("light, dark, high-contrast, projector"), theme.err());
    assertEquals(2, ketbench("draw", program, "-o", svg, "--width", "-1").exitCode());
    assertEquals(2, ketbench("draw", program, "-o", svg, "--scale", "0").exitCode());
    assertFalse(Files.exists(svg));
  }

  @Test
  void refusesAPngThatIsTooLarge() throws IOException {
    Files.writeString(program, "OPENQASM 3.0;\nqubit[500] q;\n" + "U(1, 2, 3) q[0];\n".repeat(500));
    Path png = folder.resolve("a.png");

    CommandRun run = ketbench("draw", program, "-o", png, "--width", "0", "--scale", "20");

    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("[too-large]"), run.err());
    assertFalse(Files.exists(png));
  }

  @Test
  void tellsInJsonWhereThePictureIs() {
    Path svg = folder.resolve("a.svg");

    CommandRun run = ketbench("draw", program, "-o", svg, "--json");

    assertEquals("svg", run.json().path("format").asText());
    assertEquals(svg.toString(), run.json().path("output").asText());
  }

  private String drawn(String name, String... options) throws IOException {
    Path target = folder.resolve(name);
    Object[] arguments = new Object[4 + options.length];
    arguments[0] = "draw";
    arguments[1] = program;
    arguments[2] = "-o";
    arguments[3] = target;
    System.arraycopy(options, 0, arguments, 4, options.length);
    assertEquals(new CommandRun(0, "", ""), ketbench(arguments));
    byte[] bytes = Files.readAllBytes(target);
    return new String(
        bytes, name.endsWith("PNG") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static double height(String svg) {
    int start = svg.indexOf("height=\"") + 8;
    return Double.parseDouble(svg.substring(start, svg.indexOf('"', start)));
  }
}
