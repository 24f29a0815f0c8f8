package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  @Test
  void distanceCountsSlips() {
    assertEquals(0, Suggestions.distance("swap", "swap"));
    assertEquals(1, Suggestions.distance("sawp", "swap"));
    assertEquals(1, Suggestions.distance("cx", "ccx"));
    assertEquals(2, Suggestions.distance("hadamard", "hadmrad"));
    assertEquals(4, Suggestions.distance("", "swap"));
  }

  @Test
  void theNearestNameIsMeant() {
    List<String> names = List.of("register", "qubits", "count");
    assertEquals("register", Suggestions.nearest("regsiter", names));
    assertEquals("count", Suggestions.nearest("Count", names));
    assertNull(Suggestions.nearest("angle", names));
  }

  @Test
  void amongEquallyNearTheOneThatStartsAlikeIsMeant() {
    assertEquals("h", Suggestions.nearest("hx", List.of("x", "rx", "h")));
  }

  @Test
  void aSingleLetterIsNotGuessed() {
    assertNull(Suggestions.nearest("q", List.of("c", "x")));
  }
}
