package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DesktopTest {

  @Test
  void withoutADisplayItSaysHowToGetOne() {
    String obstacle = new Desktop("Linux", Map.of(), library -> true).obstacle().orElseThrow();

    assertTrue(obstacle.contains("set DISPLAY"), obstacle);
    assertTrue(obstacle.contains("the commands work all the same"), obstacle);
    assertEquals(1, obstacle.lines().count());
  }

  @Test
  void withoutGtkItNamesThePackages() {
    String obstacle =
        new Desktop("Linux", Map.of("DISPLAY", ":0"), library -> false).obstacle().orElseThrow();

    assertTrue(obstacle.contains("apt-get install libgtk-3-0 libxtst6"), obstacle);
    assertTrue(obstacle.contains("the commands work all the same"), obstacle);
    assertEquals(1, obstacle.lines().count());
  }

  @Test
  void saysInOneLineWhenBothAreMissing() {
    String obstacle = new Desktop("Linux", Map.of(), library -> false).obstacle().orElseThrow();

    assertTrue(obstacle.contains("set DISPLAY"), obstacle);
    assertTrue(obstacle.contains("apt-get install libgtk-3-0"), obstacle);
    assertEquals(1, obstacle.lines().count());
  }

  @Test
  void nothingIsMissingWithBoth() {
    assertEquals(
        Optional.empty(),
        new Desktop("Linux", Map.of("DISPLAY", ":0"), library -> true).obstacle());
  }

  @Test
  void otherSystemsNeedNeither() {
    assertEquals(Optional.empty(), new Desktop("Mac OS X", Map.of(), library -> false).obstacle());
  }
}
