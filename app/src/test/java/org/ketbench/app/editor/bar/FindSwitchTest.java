package org.ketbench.app.editor.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FindSwitchTest {
  private static List<String> keys(String system) {
    return Stream.of(FindSwitch.values()).map(way -> way.keys(system)).toList();
  }

  @Test
  void altAloneIsLeftToLettersOnAMac() {
    assertEquals(List.of("Alt+C", "Alt+W", "Alt+R", "Alt+L"), keys("Linux"));
    assertEquals(keys("Linux"), keys("Windows 11"));
    assertEquals(
        List.of("Shortcut+Alt+C", "Shortcut+Alt+W", "Shortcut+Alt+R", "Shortcut+Alt+L"),
        keys("Mac OS X"));
  }
}
