package org.ketbench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsItsVersion() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().matches("ketbench \\d+\\.\\d+\\.\\d+\\S*\\R"), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void explainsItself() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().startsWith("Usage: ketbench"), out.toString());
  }

  @Test
  void answersWrongUsageInOneLine() {
    assertEquals(2, run("--no-such-option"));
    assertEquals("", out.toString());
    assertEquals(
        "ketbench: Unknown option: '--no-such-option'. See \"ketbench --help\".",
        err.toString().strip());
  }

  @Test
  void saysThatAFileIsNotThereInsteadOfTakingItForACommand() {
    assertEquals(2, run("no/such/bell.qasm"));
    assertEquals(
        "no/such/bell.qasm:1:1: error: There is no such file. [cannot-read]",
        err.toString().strip());
  }

  @Test
  void takesAWordThatIsNoFileForAWrongCommand() {
    assertEquals(2, run("chekc", "bell.qasm"));
    assertTrue(err.toString().contains("check"), err.toString());
  }

  private int run(String... arguments) {
    return Main.run(List.of(arguments), new PrintWriter(out), new PrintWriter(err));
  }
}
