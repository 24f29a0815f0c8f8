package org.ketbench.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the program and its parts. */
final class ThirdPartyTest {

  @Test
  void componentsAreListedByName() {
    List<ThirdParty> all =
        ThirdParty.read(
            """
            picocli\tinfo.picocli:picocli\t4.7.7\tApache License 2.0\thttps://picocli.info
            JNA\tnet.java.dev.jna:jna\t5.17.0\tLGPL-2.1-or-later, Apache License 2.0\t
            """);

    assertEquals(List.of("JNA", "picocli"), all.stream().map(ThirdParty::name).toList());
    assertEquals("LGPL-2.1-or-later, Apache License 2.0", all.getFirst().licence());
    assertEquals("https://picocli.info", all.getLast().home());
  }

  @Test
  void aListOfAnotherFormIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> ThirdParty.read("picocli 4.7.7"));
  }

  @Test
  void theFactsSayWhichVersionRunsOnWhat() {
    assertEquals(Versions.ofProgram(), Versions.facts().get("Version"));
    assertTrue(Versions.ofProgram().matches("\\d+\\.\\d+.*"), Versions.ofProgram());
    assertEquals(
        List.of("Version", "Java", "JavaFX", "System", "Processors", "Memory in use"),
        List.copyOf(Versions.facts().keySet()));
  }
}
